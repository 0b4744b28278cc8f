package io.voicemill.runtime.voice.kokoro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestRidgeFit {

  @Test
  void choleskySolvesByHand() {
    Cholesky cholesky = new Cholesky(new double[][] {{4, 2}, {2, 5}});

    assertThat(cholesky.solve(new double[] {8, 12}))
        .containsExactly(new double[] {1, 2}, within(1e-12));
  }

  @Test
  void choleskyRefusesWhatIsNotPositiveDefinite() {
    assertThatThrownBy(() -> new Cholesky(new double[][] {{1, 2}, {2, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not positive definite at row 1");
  }

  @Test
  void withoutPenaltyItIsTheLine() {
    RidgeFit fit =
        RidgeFit.of(
            List.of(new float[] {0}, new float[] {1}, new float[] {2}),
            List.of(new float[] {1, 0}, new float[] {3, -1}, new float[] {5, -2}),
            0);

    assertThat(fit.apply(new float[] {10})).containsExactly(new double[] {21, -10}, within(1e-9));
  }

  @Test
  void penaltyShrinksTheSlopeAndLeavesTheMean() {
    RidgeFit fit =
        RidgeFit.of(
            List.of(new float[] {-1}, new float[] {1}),
            List.of(new float[] {5}, new float[] {9}),
            3);

    assertThat(fit.weights()[0][0]).isCloseTo(.5, within(1e-9));
    assertThat(fit.bias()[0]).isCloseTo(7, within(1e-9));
  }
}
