package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestSpectralTilt {

  @ParameterizedTest
  @ValueSource(doubles = {-9, -3, 0, 2.5, 9})
  void isTheLevelOfHighAgainstLow(double decibels) {
    assertThat(change(4_000, decibels) - change(500, decibels)).isCloseTo(decibels, within(.05));
  }

  private static double change(double hertz, double decibels) {
    Waveform sine = Tones.sine(hertz, .1, 1, 24_000);
    Waveform tilted = new Waveform(sine.samples().clone(), 24_000);
    SpectralTilt.apply(tilted.samples(), 24_000, decibels);
    return level(tilted.samples()) - level(sine.samples());
  }

  static double level(float[] samples) {
    double sum = 0;
    for (int i = samples.length / 4; i < samples.length; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(sum);
  }
}
