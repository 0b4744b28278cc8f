package io.voicemill.runtime.audio;

/**
 * A windowed-sinc low pass for changing the sample rate by a rational factor, in polyphase form.
 *
 * <p>Source: J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function",
 * 1974; R. E. Crochiere and L. R. Rabiner, "Multirate Digital Signal Processing", 1983.
 */
final class KaiserFilter {
  private static final long MOST_STORED_COEFFICIENTS = 1 << 23;
  private static final int BESSEL_TERMS = 40;

  private final int up;
  private final int reach;
  private final double bandwidth;
  private final double width;
  private final double beta;
  private final float[][] rows;

  /**
   * @param up output samples for {@code down} input samples
   * @param down input samples for {@code up} output samples
   * @param zeroCrossings of the sinc on each side, at the lower of both rates
   * @param cutoff middle of the transition band, 1 is the lower of both Nyquist frequencies
   * @param beta shape of the window
   */
  KaiserFilter(int up, int down, int zeroCrossings, double cutoff, double beta) {
    double lowerRate = Math.min(1, up / (double) down);
    this.up = up;
    this.width = zeroCrossings / lowerRate;
    this.reach = (int) Math.ceil(width);
    this.bandwidth = cutoff * lowerRate;
    this.beta = beta;
    this.rows = (long) up * taps() <= MOST_STORED_COEFFICIENTS ? new float[up][] : null;
    if (rows != null) {
      for (int phase = 0; phase < up; phase++) {
        rows[phase] = compute(phase);
      }
    }
  }

  /** Input samples that one output sample depends on. */
  int taps() {
    return 2 * reach;
  }

  /** Input samples before an output sample's own position that it depends on, plus one. */
  int reach() {
    return reach;
  }

  /**
   * The coefficients of one phase; their sum is 1.
   *
   * @param phase position of the output sample between two input samples, in 1/up
   * @return for the input samples from -reach + 1 to reach
   */
  float[] phase(int phase) {
    return rows != null ? rows[phase] : compute(phase);
  }

  private float[] compute(int phase) {
    double offset = phase / (double) up;
    double[] row = new double[taps()];
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      double t = k - reach + 1 - offset;
      row[k] = sinc(bandwidth * t) * window(t / width);
      sum += row[k];
    }
    float[] result = new float[row.length];
    for (int k = 0; k < row.length; k++) {
      result[k] = (float) (row[k] / sum);
    }
    return result;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private double window(double x) {
    return Math.abs(x) > 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
  }

  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k <= BESSEL_TERMS; k++) {
      term *= x / (2.0 * k) * (x / (2.0 * k));
      sum += term;
    }
    return sum;
  }

  /** Sum of the products of a row and the samples from {@code start} on. */
  static float convolve(float[] row, float[] samples, int start) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int k = 0;
    for (; k + 4 <= row.length; k += 4) {
      a += row[k] * samples[start + k];
      b += row[k + 1] * samples[start + k + 1];
      c += row[k + 2] * samples[start + k + 2];
      d += row[k + 3] * samples[start + k + 3];
    }
    for (; k < row.length; k++) {
      a += row[k] * samples[start + k];
    }
    return (a + b) + (c + d);
  }
}
