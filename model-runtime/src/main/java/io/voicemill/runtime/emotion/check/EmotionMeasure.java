package io.voicemill.runtime.emotion.check;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.NeutralProsody;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.schemas.take.EmotionCheck;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** Measures whether a take sounds as its prosody asks. */
public final class EmotionMeasure {

  private EmotionMeasure() {}

  /**
   * Measures a take.
   *
   * <p>The level of F0 is that at the median of the line: sounds that are voiced in the take only
   * or in the neutral melody only do not move it, nor does the range.
   *
   * <p>The rate is not asked for where a length was, nor the F0 range where a clip shows the
   * melody.
   *
   * @param asked of the take
   */
  public static EmotionCheck check(Prosody asked, Speech take) {
    return new EmotionCheck(
        new EmotionCheck.Moves(
            OptionalDouble.of(asked.melody().semitones()),
            asked.example().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(asked.melody().range()),
            take.targetSeconds().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(asked.tempo().rate()),
            OptionalDouble.of(asked.phonation().gain())),
        moves(take.audio(), take.neutral()));
  }

  private static EmotionCheck.Moves moves(Waveform audio, NeutralProsody neutral) {
    PitchTrack all = PitchTrack.of(audio);
    PitchTrack heard = all.where(neutral.melody());
    PitchTrack meant = neutral.melody().where(all);
    OptionalDouble range =
        of(meant.rangeSemitones(), heard.rangeSemitones(), EmotionMeasure::factor);
    return new EmotionCheck.Moves(
        of(
            meant.median(),
            heard.median(),
            (from, to) ->
                Semitones.between(from, to)
                    - (range.orElse(1) - 1)
                        * Semitones.between(neutral.melody().median().orElse(from), from)),
        range,
        of(
            OptionalDouble.of(audio.seconds() - neutral.breakSeconds()),
            OptionalDouble.of(neutral.seconds() - neutral.breakSeconds()),
            EmotionMeasure::factor),
        of(neutral.loudnessLufs(), Loudness.integrated(audio), (before, after) -> after - before));
  }

  private static OptionalDouble of(
      OptionalDouble neutral, OptionalDouble take, DoubleBinaryOperator move) {
    if (neutral.isEmpty() || take.isEmpty()) {
      return OptionalDouble.empty();
    }
    double moved = move.applyAsDouble(neutral.getAsDouble(), take.getAsDouble());
    return Double.isFinite(moved) ? OptionalDouble.of(moved) : OptionalDouble.empty();
  }

  private static double factor(double from, double to) {
    return from > 0 && to > 0 ? to / from : Double.NaN;
  }
}
