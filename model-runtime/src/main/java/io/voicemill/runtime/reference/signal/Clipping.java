package io.voicemill.runtime.reference.signal;

import java.util.Arrays;

/**
 * Peaks that were cut off: samples that lie side by side at the recording's own highest or lowest
 * value, wherever that value is.
 */
final class Clipping {
  private static final double OUTLIERS = 2e-5;
  private static final double FLAT = .01;
  private static final int SHORTEST_RUN = 3;
  private static final int RATE_OF_SHORTEST_RUN = 16_000;
  private static final double INAUDIBLE = 3e-4;

  private Clipping() {}

  /** The share of the samples that are cut off, 0..1. */
  static double ratio(float[] samples, int sampleRate) {
    if (samples.length == 0) {
      return 0;
    }
    int shortest = Math.max(SHORTEST_RUN, SHORTEST_RUN * sampleRate / RATE_OF_SHORTEST_RUN);
    long cut = flat(samples, 1, shortest) + flat(samples, -1, shortest);
    return cut / (double) samples.length;
  }

  private static long flat(float[] samples, int sign, int shortest) {
    double ceiling = ceiling(samples, sign);
    if (ceiling < INAUDIBLE) {
      return 0;
    }
    double low = ceiling * (1 - FLAT);
    long cut = 0;
    int run = 0;
    for (int i = 0; i <= samples.length; i++) {
      if (i < samples.length && sign * samples[i] >= low) {
        run++;
        continue;
      }
      cut += run >= shortest ? run : 0;
      run = 0;
    }
    return cut;
  }

  /** The highest value, but for a click or two. */
  private static double ceiling(float[] samples, int sign) {
    int beyond = (int) (OUTLIERS * samples.length);
    double[] highest = new double[beyond + 1];
    for (float sample : samples) {
      double value = sign * (double) sample;
      if (value > highest[0]) {
        int at = Arrays.binarySearch(highest, value);
        int to = (at < 0 ? -at - 1 : at) - 1;
        System.arraycopy(highest, 1, highest, 0, to);
        highest[to] = value;
      }
    }
    return highest[0];
  }
}
