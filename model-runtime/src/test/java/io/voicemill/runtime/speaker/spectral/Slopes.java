package io.voicemill.runtime.speaker.spectral;

/** How features move: the slope of the regression line over seven frames (Furui 1981). */
final class Slopes {
  private static final int REACH = 3;
  private static final double SQUARES = 28;

  private Slopes() {}

  /** Every frame followed by its slopes; beyond the ends the first and last frame go on. */
  static double[][] appended(double[][] frames) {
    double[][] result = new double[frames.length][];
    for (int i = 0; i < frames.length; i++) {
      int width = frames[i].length;
      result[i] = new double[2 * width];
      System.arraycopy(frames[i], 0, result[i], 0, width);
      for (int step = 1; step <= REACH; step++) {
        double[] before = frames[Math.max(0, i - step)];
        double[] after = frames[Math.min(frames.length - 1, i + step)];
        for (int k = 0; k < width; k++) {
          result[i][width + k] += step * (after[k] - before[k]) / SQUARES;
        }
      }
    }
    return result;
  }
}
