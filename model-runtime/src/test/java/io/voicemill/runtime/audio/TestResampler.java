package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestResampler {
  private static final int EDGE = 400;

  @ParameterizedTest
  @CsvSource({
    "24000,16000",
    "16000,24000",
    "44100,16000",
    "22050,48000",
    "48000,8000",
    "8000,44100",
    "24000,24001"
  })
  void passBandIsFlatWithinATenthOfADecibel(int from, int to) {
    double nyquist = Math.min(from, to) / 2.0;
    for (double part : new double[] {.01, .1, .3, .5, .7, .8, .9}) {
      Waveform out = Resampler.resample(Tones.sine(part * nyquist, .5, .5, from), to);
      Waveform wanted = Tones.sine(part * nyquist, .5, .5, to);
      assertThat(20 * Math.log10(rms(out) / rms(wanted)))
          .as("ripple at %s of Nyquist", part)
          .isCloseTo(0, within(.1));
      assertThat(greatestDifference(out, wanted)).as("at %s", part).isLessThan(.5 * .012);
    }
  }

  @ParameterizedTest
  @CsvSource({"24000,16000", "44100,16000", "48000,8000", "24000,22050"})
  void whatWouldAliasIsEightyDecibelsDown(int from, int to) {
    for (double hertz = to / 2.0; hertz <= from / 2.0; hertz += (from - to) / 20.0) {
      Waveform out = Resampler.resample(Tones.sine(hertz, 1, .5, from, .3), to);
      assertThat(20 * Math.log10(rms(out) * Math.sqrt(2) + 1e-12))
          .as("%s Hz", hertz)
          .isLessThan(-80);
    }
  }

  @Test
  void imagesAreEightyDecibelsDown() {
    Waveform out = Resampler.resample(Tones.sine(7_000, .5, .5, 16_000), 48_000);
    Waveform wanted = Tones.sine(7_000, .5, .5, 48_000);
    assertThat(20 * Math.log10(greatestDifference(out, wanted) / .5)).isLessThan(-75);
  }

  @Test
  void thereAndBackIsTheSame() {
    Waveform tone = Tones.vowel(120, new double[] {700, 1_200, 2_600}, .5, 16_000);
    Waveform back = Resampler.resample(Resampler.resample(tone, 44_100), 16_000);
    assertThat(back.samples()).hasSameSizeAs(tone.samples());
    assertThat(greatestDifference(back, tone)).isLessThan(2e-3);
  }

  @Test
  void directCurrentKeepsItsLevelAndLengthIsRoundedUp() {
    float[] ones = new float[1_001];
    Arrays.fill(ones, 1);
    Waveform out = Resampler.resample(new Waveform(ones, 24_000), 16_000);
    assertThat(out.samples()).hasSize(668);
    assertThat(out.samples()[334]).isCloseTo(1, within(1e-5f));
  }

  @Test
  void sameRateIsTheSameWaveform() {
    Waveform tone = Tones.sine(440, .5, .1, 24_000);
    assertThat(Resampler.resample(tone, 24_000)).isSameAs(tone);
    assertThat(Resampler.resample(new Waveform(new float[0], 8_000), 16_000).samples()).isEmpty();
  }

  @Test
  void refusesRatesThatNobodyUses() {
    assertThatThrownBy(() -> Resampler.resample(Tones.silence(.1, 8_000), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample rate is not within 1000..768000: 10");
  }

  private static double rms(Waveform waveform) {
    double sum = 0;
    int count = 0;
    for (int i = EDGE; i < waveform.samples().length - EDGE; i++) {
      sum += (double) waveform.samples()[i] * waveform.samples()[i];
      count++;
    }
    return Math.sqrt(sum / count);
  }

  private static double greatestDifference(Waveform first, Waveform second) {
    double greatest = 0;
    int length = Math.min(first.samples().length, second.samples().length);
    for (int i = EDGE; i < length - EDGE; i++) {
      greatest = Math.max(greatest, Math.abs(first.samples()[i] - second.samples()[i]));
    }
    return greatest;
  }
}
