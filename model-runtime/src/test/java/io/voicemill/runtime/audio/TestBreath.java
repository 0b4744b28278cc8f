package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestBreath {
  private static final Waveform VOICE =
      Tones.join(
          Tones.silence(.3, 24_000), Tones.noise(.2, .5, 24_000, 3), Tones.silence(.3, 24_000));

  @Test
  void isThereWhereTheVoiceIs() {
    float[] breath = Breath.of(VOICE.samples(), 24_000, 1, 0);

    assertThat(energy(breath, 0, 7_200)).isZero();
    assertThat(energy(breath, 7_200, 19_200)).isGreaterThan(1);
    assertThat(energy(breath, 21_000, 26_400)).isLessThan(1e-5);
  }

  @Test
  void amountIsItsLevel() {
    double full = energy(Breath.of(VOICE.samples(), 24_000, 1, 0), 0, 26_400);
    double half = energy(Breath.of(VOICE.samples(), 24_000, .5, 0), 0, 26_400);

    assertThat(10 * Math.log10(full / half)).isCloseTo(6.02, within(.01));
  }

  @Test
  void lowTonesHaveNone() {
    Waveform hum = Tones.sine(200, .5, .5, 24_000);
    double breath = energy(Breath.of(hum.samples(), 24_000, 1, 0), 2_400, 12_000);

    assertThat(breath / energy(hum.samples(), 2_400, 12_000)).isLessThan(1e-5);
  }

  @Test
  void seedDecidesTheNoise() {
    float[] breath = Breath.of(VOICE.samples(), 24_000, .5, 7);

    assertThat(Breath.of(VOICE.samples(), 24_000, .5, 7)).isEqualTo(breath);
    assertThat(Breath.of(VOICE.samples(), 24_000, .5, 8)).isNotEqualTo(breath);
  }

  private static double energy(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum;
  }
}
