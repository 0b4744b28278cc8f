package io.voicemill.runtime.speaker.spectral;

import java.util.List;

/** The covariance within clips: the mean of each clip, where its microphone is, drops out. */
final class PooledCovariance {
  private static final double TOWARDS_DIAGONAL = .05;

  private final double[][] scatter;
  private int frames;
  private int clips;

  PooledCovariance(int width) {
    scatter = new double[width][width];
  }

  void add(List<double[]> clip) {
    if (clip.isEmpty()) {
      return;
    }
    int width = scatter.length;
    double[] mean = new double[width];
    for (double[] frame : clip) {
      for (int i = 0; i < width; i++) {
        mean[i] += frame[i] / clip.size();
      }
    }
    for (double[] frame : clip) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j <= i; j++) {
          scatter[i][j] += (frame[i] - mean[i]) * (frame[j] - mean[j]);
        }
      }
    }
    frames += clip.size();
    clips++;
  }

  int frames() {
    return frames;
  }

  /** Symmetric; what lies off the diagonal is shrunk by 5 %, so that it can be inverted. */
  double[][] covariance() {
    int width = scatter.length;
    double[][] covariance = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        double value = scatter[i][j] / (frames - clips) * (i == j ? 1 : 1 - TOWARDS_DIAGONAL);
        covariance[i][j] = value;
        covariance[j][i] = value;
      }
    }
    return covariance;
  }
}
