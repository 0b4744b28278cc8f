package io.voicemill.runtime.voice.kokoro;

/** Curves of 80 values a second, made slower or read at other places. */
final class Smoothing {
  private static final double REACH = 3;

  private Smoothing() {}

  /**
   * The curve without its fast part: a Gaussian window, 3 dB down at the cutoff; at the ends by
   * what there is.
   */
  static float[] lowPassed(float[] values, double cutoffHertz) {
    double deviation =
        Math.sqrt(Math.log(2)) / (2 * Math.PI * cutoffHertz) * MelodyFrames.FRAMES_A_SECOND;
    int reach = (int) Math.ceil(REACH * deviation);
    double[] window = new double[reach + 1];
    for (int i = 0; i <= reach; i++) {
      window[i] = Math.exp(-.5 * i * i / (deviation * deviation));
    }
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
        double weight = window[Math.abs(k - i)];
        sum += weight * values[k];
        weights += weight;
      }
      result[i] = (float) (sum / weights);
    }
    return result;
  }

  /** The values at positions between the frames of a curve. */
  static float[] at(float[] values, float[] positions) {
    float[] result = new float[positions.length];
    for (int i = 0; i < positions.length; i++) {
      float position = Math.max(0, Math.min(values.length - 1, positions[i]));
      int below = (int) position;
      int above = Math.min(values.length - 1, below + 1);
      result[i] = values[below] + (position - below) * (values[above] - values[below]);
    }
    return result;
  }
}
