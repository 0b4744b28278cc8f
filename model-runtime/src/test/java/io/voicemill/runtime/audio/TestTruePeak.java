package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestTruePeak {

  @Test
  void findsThePeakBetweenSamples() {
    Waveform tone = Tones.sine(6_000, 1, .2, 24_000, Math.PI / 4);
    float peak = 0;
    for (float sample : tone.samples()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(Decibels.ofAmplitude(peak)).isCloseTo(-3.01, within(.01));
    assertThat(TruePeak.measure(faded(tone))).isCloseTo(0, within(.05));
  }

  @Test
  void isNeverUnderTheSamplePeakAndCloseForLowTones() {
    for (double hertz : new double[] {100, 440, 1_000, 3_000}) {
      double peak = TruePeak.measure(faded(Tones.sine(hertz, .5, .5, 24_000, .2)));
      assertThat(peak).isCloseTo(-6.02, within(.1));
    }
  }

  @Test
  void pruningChangesNothing() {
    Waveform noise = Tones.noise(.4, 1, 24_000, 2);
    noise.samples()[12_000] = .9f;
    float whole = 0;
    Waveform four = Resampler.resample(noise, 96_000);
    for (float sample : four.samples()) {
      whole = Math.max(whole, Math.abs(sample));
    }
    assertThat(TruePeak.measure(noise))
        .isGreaterThanOrEqualTo(Decibels.ofAmplitude(.9f) - 1e-6)
        .isCloseTo(Decibels.ofAmplitude(whole), within(.5));
  }

  @Test
  void silenceIsTheFloor() {
    assertThat(TruePeak.measure(Tones.silence(.1, 24_000))).isEqualTo(Decibels.FLOOR);
    assertThat(TruePeak.measure(new Waveform(new float[0], 24_000))).isEqualTo(Decibels.FLOOR);
  }

  private static Waveform faded(Waveform tone) {
    float[] samples = tone.samples().clone();
    int fade = samples.length / 8;
    for (int i = 0; i < fade; i++) {
      samples[i] *= i / (float) fade;
      samples[samples.length - 1 - i] *= i / (float) fade;
    }
    return new Waveform(samples, tone.sampleRate());
  }
}
