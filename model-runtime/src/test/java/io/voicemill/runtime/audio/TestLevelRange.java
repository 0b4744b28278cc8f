package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestLevelRange {
  private static final int RATE = 16_000;

  /** A tone that is loud for a second and quieter for the next, and so on. */
  private static Waveform steps(double decibels, int seconds) {
    float[] samples = new float[seconds * RATE];
    for (int i = 0; i < samples.length; i++) {
      double level = i / RATE % 2 == 0 ? 0 : -decibels;
      samples[i] =
          (float) (.5 * Decibels.toAmplitude(level) * Math.sin(2 * Math.PI * 200 * i / RATE));
    }
    return new Waveform(samples, RATE);
  }

  @Test
  void twoLevelsDeviateByHalfTheirDistance() {
    assertThat(LevelRange.of(steps(8, 8)).orElseThrow()).isCloseTo(4, within(.3));
    assertThat(LevelRange.of(steps(0, 8)).orElseThrow()).isCloseTo(0, within(.3));
  }

  @Test
  void silenceHasNone() {
    assertThat(LevelRange.of(new Waveform(new float[RATE], RATE))).isEmpty();
    assertThat(LevelRange.of(new Waveform(new float[0], RATE))).isEmpty();
  }

  @Test
  void stretchingMultipliesTheRangeAndKeepsTheMean() {
    Waveform line = steps(6, 8);
    LevelRange.stretch(line, 1.3);
    assertThat(LevelRange.of(line).orElseThrow()).isCloseTo(3.9, within(.4));

    Waveform narrow = steps(6, 8);
    LevelRange.stretch(narrow, .7);
    assertThat(LevelRange.of(narrow).orElseThrow()).isCloseTo(2.1, within(.3));
  }

  @Test
  void aFactorOfOneChangesNoSample() {
    Waveform line = steps(6, 4);
    LevelRange.stretch(line, 1);
    assertThat(line.samples()).containsExactly(steps(6, 4).samples());
  }
}
