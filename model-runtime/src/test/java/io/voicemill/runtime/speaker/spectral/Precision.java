package io.voicemill.runtime.speaker.spectral;

/** The inverse of a covariance. */
final class Precision {

  private Precision() {}

  /**
   * The inverse of a symmetric, positive definite matrix by its Cholesky factor.
   *
   * @throws ArithmeticException if the matrix is not positive definite
   */
  static double[][] of(double[][] matrix) {
    int width = matrix.length;
    double[][] factor = inverse(cholesky(matrix));
    double[][] result = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        for (int k = Math.max(i, j); k < width; k++) {
          result[i][j] += factor[k][i] * factor[k][j];
        }
      }
    }
    return result;
  }

  private static double[][] cholesky(double[][] matrix) {
    int width = matrix.length;
    double[][] lower = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i > j) {
          lower[i][j] = rest / lower[j][j];
        } else if (rest > 0) {
          lower[i][i] = Math.sqrt(rest);
        } else {
          throw new ArithmeticException("matrix is not positive definite");
        }
      }
    }
    return lower;
  }

  private static double[][] inverse(double[][] lower) {
    int width = lower.length;
    double[][] result = new double[width][width];
    for (int column = 0; column < width; column++) {
      result[column][column] = 1 / lower[column][column];
      for (int i = column + 1; i < width; i++) {
        double rest = 0;
        for (int k = column; k < i; k++) {
          rest -= lower[i][k] * result[k][column];
        }
        result[i][column] = rest / lower[i][i];
      }
    }
    return result;
  }
}
