package io.voicemill.runtime.voice.kokoro.training;

/** Solves systems with a symmetric positive definite matrix. */
final class Cholesky {

  private final double[][] lower;

  /**
   * Factors the matrix.
   *
   * @throws IllegalArgumentException if it is not positive definite
   */
  Cholesky(double[][] matrix) {
    int size = matrix.length;
    lower = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column];
        for (int k = 0; k < column; k++) {
          sum -= lower[row][k] * lower[column][k];
        }
        if (row != column) {
          lower[row][column] = sum / lower[column][column];
        } else if (sum > 0) {
          lower[row][row] = Math.sqrt(sum);
        } else {
          throw new IllegalArgumentException("not positive definite at row " + row);
        }
      }
    }
  }

  /** The x of {@code matrix · x = right}. */
  double[] solve(double[] right) {
    int size = lower.length;
    double[] x = right.clone();
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < row; k++) {
        x[row] -= lower[row][k] * x[k];
      }
      x[row] /= lower[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        x[row] -= lower[k][row] * x[k];
      }
      x[row] /= lower[row][row];
    }
    return x;
  }
}
