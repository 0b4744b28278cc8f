package io.voicemill.runtime.emotion.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.NeutralProsody;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.schemas.take.EmotionCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestEmotionMeasure {
  private static final double SWING_SECONDS = .8;

  /** A buzz whose F0 swings around a middle. */
  private static Waveform buzz(double hertz, double semitones, double level, double seconds) {
    float[] samples = new float[(int) (seconds * 24_000)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += f0(hertz, semitones, i / 24_000.0) / 24_000;
      for (int harmonic = 1; harmonic <= 12; harmonic++) {
        samples[i] += (float) (level * Math.cos(2 * Math.PI * harmonic * phase) / harmonic);
      }
    }
    return new Waveform(samples, 24_000);
  }

  private static double f0(double hertz, double semitones, double seconds) {
    return hertz * Math.pow(2, semitones * Math.sin(2 * Math.PI * seconds / SWING_SECONDS) / 12);
  }

  private static PitchTrack predicted(double hertz, double semitones, double seconds) {
    float[] track = new float[(int) (seconds * 100)];
    for (int i = 0; i < track.length; i++) {
      double time = i * PitchTrack.FRAME_SECONDS;
      track[i] = (float) f0(hertz, semitones, time);
    }
    return new PitchTrack(track);
  }

  private static Speech take(Waveform audio, OptionalDouble target) {
    return new Speech(
        audio,
        List.of(),
        target,
        OptionalDouble.empty(),
        new NeutralProsody(
            predicted(150, 2, audio.seconds()), 2, .4, Loudness.integrated(buzz(150, 2, .05, 1))));
  }

  private static Prosody asked(double semitones, double range, double rate, double gain) {
    return new Prosody(
        new Prosody.Melody(semitones, range, 0, 0),
        new Prosody.Tempo(rate, 1),
        new Prosody.Phonation(gain, 0, 0),
        Optional.empty());
  }

  @Test
  void takeThatSoundsAsAskedAgrees() {
    Waveform audio = buzz(150 * Math.pow(2, 2 / 12.0), 3, .05 * Math.pow(10, 3 / 20.0), 2.4);

    EmotionCheck check =
        EmotionMeasure.check(asked(2, 1.5, .8, 3), take(audio, OptionalDouble.empty()));

    assertThat(check.measured().f0Semitones().orElseThrow()).isCloseTo(2, within(.1));
    assertThat(check.measured().f0Range().orElseThrow()).isCloseTo(1.5, within(.05));
    assertThat(check.measured().rate().orElseThrow()).isCloseTo(.8, within(1e-6));
    assertThat(check.measured().levelDb().orElseThrow()).isCloseTo(3, within(.2));
    assertThat(check.agrees()).isTrue();
    assertThat(check.asked().f0Semitones()).hasValue(2);
    assertThat(check.asked().f0Range()).hasValue(1.5);
    assertThat(check.asked().rate()).hasValue(.8);
    assertThat(check.asked().levelDb()).hasValue(3);
  }

  @Test
  void neutralTakeDoesNotAgreeWithAnEmotion() {
    Waveform audio = buzz(150, 2, .05, 2);
    Speech take = take(audio, OptionalDouble.empty());

    assertThat(EmotionMeasure.check(Prosody.NEUTRAL, take).agrees()).isTrue();
    assertThat(EmotionMeasure.check(asked(2.5, 1, 1, 0), take).agrees()).isFalse();
    assertThat(EmotionMeasure.check(asked(0, 1.6, 1, 0), take).agrees()).isFalse();
    assertThat(EmotionMeasure.check(asked(0, 1, 1.1, 0), take).agrees()).isFalse();
    assertThat(EmotionMeasure.check(asked(0, 1, 1, -4), take).agrees()).isFalse();
  }

  @Test
  void rateIsNotAskedWhereALengthWas() {
    Waveform audio = buzz(150, 2, .05, 1.5);

    EmotionCheck check =
        EmotionMeasure.check(asked(0, 1, .8, 0), take(audio, OptionalDouble.of(1.5)));

    assertThat(check.asked().rate()).isEmpty();
    assertThat(check.measured().rate().orElseThrow()).isCloseTo(1.6 / 1.1, within(1e-6));
    assertThat(check.agrees()).isTrue();
  }

  @Test
  void rangeIsNotAskedWhereAClipShowsTheMelody() {
    Prosody shown =
        new Prosody(
            Prosody.Melody.NEUTRAL,
            Prosody.Tempo.NEUTRAL,
            Prosody.Phonation.NEUTRAL,
            Optional.of(new ProsodyExample(new float[100], new float[100], new float[100][], 1)));

    EmotionCheck check =
        EmotionMeasure.check(shown, take(buzz(150, 2, .05, 2), OptionalDouble.empty()));

    assertThat(check.asked().f0Range()).isEmpty();
  }

  @Test
  void silenceHasNoF0AndNoLevel() {
    float[] unvoiced = new float[200];
    Arrays.fill(unvoiced, Float.NaN);
    Waveform silence = new Waveform(new float[48_000], 24_000);
    Speech take =
        new Speech(
            silence,
            List.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            new NeutralProsody(new PitchTrack(unvoiced), 2, 0, OptionalDouble.empty()));

    EmotionCheck check = EmotionMeasure.check(asked(3, 1.2, 1, 2), take);

    assertThat(check.measured().f0Semitones()).isEmpty();
    assertThat(check.measured().f0Range()).isEmpty();
    assertThat(check.measured().levelDb()).isEmpty();
    assertThat(check.measured().rate()).hasValue(1);
    assertThat(check.agrees()).isTrue();
  }
}
