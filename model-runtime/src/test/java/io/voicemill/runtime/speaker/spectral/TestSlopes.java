package io.voicemill.runtime.speaker.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestSlopes {

  @Test
  void aLineHasItsSlope() {
    double[][] frames = new double[9][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new double[] {2.5 * i, 7};
    }

    double[] middle = Slopes.appended(frames)[4];

    assertThat(middle).containsExactly(new double[] {10, 7, 2.5, 0}, within(1e-12));
  }

  @Test
  void theEndsGoOn() {
    double[][] slopes = Slopes.appended(new double[][] {{0}, {28}});

    assertThat(slopes[0]).containsExactly(new double[] {0, 1 + 2 + 3}, within(1e-12));
    assertThat(slopes[1]).containsExactly(new double[] {28, 1 + 2 + 3}, within(1e-12));
  }
}
