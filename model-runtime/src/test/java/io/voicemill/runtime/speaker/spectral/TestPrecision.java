package io.voicemill.runtime.speaker.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestPrecision {

  @Test
  void invertsByHand() {
    double[][] inverse = Precision.of(new double[][] {{4, 2}, {2, 3}});

    assertThat(inverse[0][0]).isCloseTo(3 / 8., within(1e-12));
    assertThat(inverse[0][1]).isCloseTo(-2 / 8., within(1e-12));
    assertThat(inverse[1][0]).isCloseTo(-2 / 8., within(1e-12));
    assertThat(inverse[1][1]).isCloseTo(4 / 8., within(1e-12));
  }

  @Test
  void timesTheMatrixIsTheIdentity() {
    double[][] matrix = {{5, 1, -2}, {1, 4, .5}, {-2, .5, 3}};

    double[][] inverse = Precision.of(matrix);

    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += matrix[i][k] * inverse[k][j];
        }
        assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void refusesWhatIsNotPositiveDefinite() {
    assertThatThrownBy(() -> Precision.of(new double[][] {{1, 2}, {2, 1}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("matrix is not positive definite");
  }
}
