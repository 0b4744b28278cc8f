package io.voicemill.runtime.voice.kokoro.training;

import java.util.List;

/**
 * Ridge regression with an intercept that is not penalised: minimises the mean of {@code |y − Wx −
 * b|²} plus {@code penalty · |W|²}.
 *
 * @param weights a row for each value of y
 * @param bias one for each value of y
 */
record RidgeFit(double[][] weights, double[] bias) {

  /** Fits the map from x to y. */
  static RidgeFit of(List<float[]> x, List<float[]> y, double penalty) {
    double[] meanX = mean(x);
    double[] meanY = mean(y);
    double[][] squares = new double[meanX.length][meanX.length];
    double[][] products = new double[meanY.length][meanX.length];
    double[] centred = new double[meanX.length];
    for (int sample = 0; sample < x.size(); sample++) {
      for (int i = 0; i < centred.length; i++) {
        centred[i] = x.get(sample)[i] - meanX[i];
      }
      for (int i = 0; i < centred.length; i++) {
        for (int j = 0; j <= i; j++) {
          squares[i][j] += centred[i] * centred[j] / x.size();
        }
      }
      for (int row = 0; row < meanY.length; row++) {
        double value = (y.get(sample)[row] - meanY[row]) / x.size();
        for (int i = 0; i < centred.length; i++) {
          products[row][i] += value * centred[i];
        }
      }
    }
    for (int i = 0; i < centred.length; i++) {
      squares[i][i] += penalty;
    }
    Cholesky cholesky = new Cholesky(squares);
    double[][] weights = new double[meanY.length][];
    double[] bias = meanY.clone();
    for (int row = 0; row < meanY.length; row++) {
      weights[row] = cholesky.solve(products[row]);
      for (int i = 0; i < meanX.length; i++) {
        bias[row] -= weights[row][i] * meanX[i];
      }
    }
    return new RidgeFit(weights, bias);
  }

  double[] apply(float[] x) {
    double[] y = bias.clone();
    for (int row = 0; row < y.length; row++) {
      for (int i = 0; i < x.length; i++) {
        y[row] += weights[row][i] * x[i];
      }
    }
    return y;
  }

  static double[] mean(List<float[]> values) {
    double[] mean = new double[values.get(0).length];
    for (float[] value : values) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += value[i] / (double) values.size();
      }
    }
    return mean;
  }
}
