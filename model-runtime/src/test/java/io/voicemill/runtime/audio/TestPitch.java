package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestPitch {
  private static final double[][] VOWELS = {
    {700, 1_200, 2_600}, {300, 2_300, 3_000}, {320, 800, 2_500}, {500, 1_500, 2_500}
  };

  @ParameterizedTest
  @ValueSource(doubles = {72, 95, 118.3, 150, 187, 220, 263.7, 310, 390})
  void isWithinTwoPercentOnVowels(double f0) {
    for (double[] formants : VOWELS) {
      Waveform vowel = Tones.vowel(f0, formants, .6, 24_000);
      assertThat(Pitch.median(vowel).orElseThrow()).isCloseTo(f0, within(.02 * f0));
    }
  }

  @Test
  void pausesAndNoiseDoNotMoveIt() {
    Waveform vowel = Tones.vowel(140, VOWELS[0], .4, 24_000);
    Waveform take =
        Tones.join(
            Tones.noise(.05, .3, 24_000, 4),
            vowel,
            Tones.silence(.5, 24_000),
            vowel,
            Tones.noise(.05, .3, 24_000, 5));
    assertThat(Pitch.median(take).orElseThrow()).isCloseTo(140, within(2.8));
  }

  @Test
  void noiseAndSilenceHaveNone() {
    assertThat(Pitch.median(Tones.noise(.3, 1, 24_000, 9))).isEmpty();
    assertThat(Pitch.median(Tones.silence(1, 24_000))).isEmpty();
    assertThat(Pitch.median(new Waveform(new float[0], 24_000))).isEmpty();
  }
}
