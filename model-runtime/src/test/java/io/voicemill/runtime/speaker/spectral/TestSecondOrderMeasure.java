package io.voicemill.runtime.speaker.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestSecondOrderMeasure {
  private static final int RATE = 16_000;
  private static final SecondOrderMeasure MEASURE = new SecondOrderMeasure(SpectralBand.WIDE);

  private static Waveform voice(double f0, double tract, long seed) {
    return SyntheticVoice.speak(f0, tract, 6, RATE, new Random(seed));
  }

  @Test
  void aVoiceIsAtNoDistanceFromItself() {
    SpectralPrint print = MEASURE.of(List.of(voice(120, 1, 1)));

    assertThat(MEASURE.distance(print, print)).isCloseTo(0, within(1e-9));
  }

  @Test
  void distanceIsSymmetric() {
    SpectralPrint one = MEASURE.of(List.of(voice(120, 1, 1)));
    SpectralPrint other = MEASURE.of(List.of(voice(180, 1.2, 2)));

    assertThat(MEASURE.distance(one, other))
        .isPositive()
        .isCloseTo(MEASURE.distance(other, one), within(1e-12));
  }

  @Test
  void anotherTractIsFartherThanAnotherUtterance() {
    SpectralPrint voice = MEASURE.of(List.of(voice(120, 1, 1), voice(120, 1, 2)));
    SpectralPrint again = MEASURE.of(List.of(voice(120, 1, 3), voice(120, 1, 4)));
    SpectralPrint shorter = MEASURE.of(List.of(voice(120, 1.2, 5), voice(120, 1.2, 6)));

    assertThat(MEASURE.distance(voice, shorter))
        .isGreaterThan(1.5 * MEASURE.distance(voice, again));
  }

  @Test
  void levelAndATwoTapFilterHardlyCount() {
    Waveform plain = voice(120, 1, 1);
    float[] filtered = new float[plain.samples().length];
    for (int i = 1; i < filtered.length; i++) {
      filtered[i] = .1f * (plain.samples()[i] + .5f * plain.samples()[i - 1]);
    }
    SpectralPrint print = MEASURE.of(List.of(plain));
    SpectralPrint through = MEASURE.of(List.of(new Waveform(filtered, RATE)));
    SpectralPrint another = MEASURE.of(List.of(voice(120, 1, 3)));

    assertThat(MEASURE.distance(print, through)).isLessThan(.25 * MEASURE.distance(print, another));
  }

  @Test
  void f0IsGivenApart() {
    SpectralPrint low = MEASURE.of(List.of(voice(100, 1, 1)));
    SpectralPrint high = MEASURE.of(List.of(voice(200, 1, 1)));

    assertThat(low.f0Distance(high)).isCloseTo(12, within(.5));
    assertThat(low.f0RangeDistance(high)).isBetween(0., 1.);
    assertThat(low.voicedSeconds()).isBetween(3., 6.);
  }

  @Test
  void tooLittleVoiceIsRefused() {
    assertThatThrownBy(() -> MEASURE.of(List.of(new Waveform(new float[RATE], RATE))))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("Only 0.0 s of the audio are voiced.");
  }

  @Test
  void printsOfAnotherBandAreRefused() {
    SpectralPrint wide = MEASURE.of(List.of(voice(120, 1, 1)));

    assertThatThrownBy(() -> new SecondOrderMeasure(SpectralBand.TELEPHONE).distance(wide, wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prints of WIDE and WIDE in a measure of TELEPHONE");
  }
}
