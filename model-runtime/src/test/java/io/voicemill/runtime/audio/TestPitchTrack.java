package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPitchTrack {
  private static final int RATE = 16_000;

  /** Harmonics of a F0 that glides by a constant number of octaves a second. */
  private static Waveform glide(double from, double to, double seconds, int rate) {
    float[] samples = new float[(int) (seconds * rate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double f0 = from * Math.pow(to / from, i / (double) samples.length);
      phase += 2 * Math.PI * f0 / rate;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        samples[i] += (float) (.2 / harmonic * Math.sin(harmonic * phase));
      }
    }
    return new Waveform(samples, rate);
  }

  @ParameterizedTest
  @CsvSource({"80, 160, 16000", "150, 300, 44100", "400, 250, 8000", "250, 600, 48000"})
  void followsAGlide(double from, double to, int rate) {
    float[] hertz = PitchTrack.of(glide(from, to, 1, rate)).hertz();

    assertThat(hertz.length).isBetween(95, 101);
    for (int i = 5; i < 90; i++) {
      double expected = from * Math.pow(to / from, i / 100.0);
      assertThat(12 * Math.abs(Math.log(hertz[i] / expected) / Math.log(2))).isLessThan(.5);
    }
  }

  @Test
  void isEmptyWhereNothingIsVoiced() {
    Waveform sound =
        Tones.join(
            Tones.silence(.3, RATE),
            glide(120, 200, .5, RATE),
            Tones.noise(.3, .3, RATE, 7),
            Tones.silence(.2, RATE));

    float[] hertz = PitchTrack.of(sound).hertz();

    assertThat(voiced(hertz, 0, 27)).isZero();
    assertThat(voiced(hertz, 33, 77)).isEqualTo(44);
    assertThat(voiced(hertz, 84, hertz.length)).isZero();
  }

  @Test
  void aShortStretchFarOffIsNoVoice() {
    Waveform sound =
        Tones.join(
            glide(150, 150, .5, RATE), glide(450, 450, .06, RATE), glide(150, 140, .5, RATE));

    float[] hertz = PitchTrack.of(sound).hertz();

    for (float each : hertz) {
      assertThat(Float.isNaN(each) || each < 200).isTrue();
    }
  }

  @Test
  void silenceHasNoPitch() {
    assertThat(voiced(PitchTrack.of(Tones.silence(1, RATE)).hertz(), 0, 95)).isZero();
    assertThat(PitchTrack.of(new Waveform(new float[0], RATE)).hertz()).isEmpty();
  }

  private static int voiced(float[] hertz, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Float.isNaN(hertz[i]) ? 0 : 1;
    }
    return count;
  }
}
