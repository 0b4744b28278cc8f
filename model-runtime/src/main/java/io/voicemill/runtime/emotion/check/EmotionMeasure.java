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

/** Measures whether a take sounds as its prosody asks. */
public final class EmotionMeasure {

  private EmotionMeasure() {}

  /**
   * Measures a take.
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
    PitchTrack track = PitchTrack.of(audio);
    OptionalDouble level = Loudness.integrated(audio);
    return new EmotionCheck.Moves(
        both(neutral.medianF0(), track.median())
            ? OptionalDouble.of(
                Semitones.between(
                    neutral.medianF0().getAsDouble(), track.median().getAsDouble()))
            : OptionalDouble.empty(),
        both(neutral.f0RangeSemitones(), track.rangeSemitones())
            ? factor(
                track.rangeSemitones().getAsDouble(), neutral.f0RangeSemitones().getAsDouble())
            : OptionalDouble.empty(),
        factor(
            neutral.seconds() - neutral.breakSeconds(), audio.seconds() - neutral.breakSeconds()),
        both(neutral.loudnessLufs(), level)
            ? OptionalDouble.of(level.getAsDouble() - neutral.loudnessLufs().getAsDouble())
            : OptionalDouble.empty());
  }

  private static boolean both(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent();
  }

  private static OptionalDouble factor(double of, double to) {
    return of > 0 && to > 0 ? OptionalDouble.of(of / to) : OptionalDouble.empty();
  }
}
