package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestSmoothing {

  private static double amplitude(double hertz, double cutoff) {
    float[] wave = new float[800];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = (float) Math.sin(2 * Math.PI * hertz * i / 80);
    }
    float[] smooth = Smoothing.lowPassed(wave, cutoff);
    double most = 0;
    for (int i = 200; i < 600; i++) {
      most = Math.max(most, Math.abs(smooth[i]));
    }
    return most;
  }

  @Test
  void theCutoffIsThreeDecibelsDown() {
    assertThat(amplitude(2, 2)).isCloseTo(Math.sqrt(.5), Offset.offset(.01));
    assertThat(amplitude(.2, 2)).isGreaterThan(.99);
    assertThat(amplitude(8, 2)).isLessThan(.01);
  }

  @Test
  void aConstantStaysToTheEnds() {
    assertThat(Smoothing.lowPassed(new float[] {3, 3, 3, 3}, 1)).containsExactly(3, 3, 3, 3);
  }

  @Test
  void valuesBetweenFramesAreInterpolated() {
    assertThat(Smoothing.at(new float[] {0, 10, 20}, new float[] {-1, .5f, 1.25f, 9}))
        .containsExactly(0, 5, 12.5f, 20);
  }
}
