package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestSignalMeasures {
  private static final Waveform TONE = Tones.sine(300, .3, .5, 24_000);

  @Test
  void findsSilenceInsideButNotAround() {
    Waveform take =
        Tones.join(
            Tones.silence(2, 24_000),
            TONE,
            Tones.silence(1.2, 24_000),
            TONE,
            Tones.silence(.3, 24_000),
            TONE,
            Tones.silence(3, 24_000));
    SignalMeasures measures = SignalMeasures.of(take);
    assertThat(measures.longestInternalSilence()).isCloseTo(1.2, within(.02));
    assertThat(measures.silenceRatio()).isCloseTo(6.5 / 8, within(.01));
    assertThat(measures.endLevel()).isEqualTo(Decibels.FLOOR);
  }

  @Test
  void quietTakesAreJudgedLikeLoudOnes() {
    Waveform quiet = Tones.sine(300, .01, .5, 24_000);
    Waveform hum = Tones.noise(.0005, 1.5, 24_000, 1);
    Waveform take = Tones.join(quiet, hum, quiet);
    assertThat(SignalMeasures.of(take).longestInternalSilence()).isCloseTo(1.5, within(.02));
  }

  @Test
  void endLevelShowsACutEnd() {
    assertThat(SignalMeasures.of(TONE).endLevel()).isCloseTo(-10.5 - 3, within(.2));
  }

  @Test
  void countsClippedSamples() {
    float[] samples = Tones.sine(300, .3, .1, 10_000).samples();
    samples[10] = 1;
    samples[11] = -1;
    samples[12] = .99998f;
    samples[13] = .9f;
    assertThat(SignalMeasures.of(new Waveform(samples, 10_000)).clippedRatio()).isEqualTo(.003);
  }

  @Test
  void countsSamplesThatAreNotFinite() {
    float[] samples = TONE.samples().clone();
    samples[100] = Float.NaN;
    samples[200] = Float.POSITIVE_INFINITY;
    SignalMeasures measures = SignalMeasures.of(new Waveform(samples, 24_000));
    assertThat(measures.notFinite()).isEqualTo(2);
    assertThat(measures.level()).isCloseTo(Decibels.ofAmplitude(.3 / Math.sqrt(2)), within(.05));
  }

  @Test
  void nothingIsSilence() {
    SignalMeasures measures = SignalMeasures.of(new Waveform(new float[0], 24_000));
    assertThat(measures.silenceRatio()).isEqualTo(1);
    assertThat(measures.level()).isEqualTo(Decibels.FLOOR);
  }
}
