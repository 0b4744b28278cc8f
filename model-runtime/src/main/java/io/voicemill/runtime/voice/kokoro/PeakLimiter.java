package io.voicemill.runtime.voice.kokoro;

/**
 * Keeps true peaks below -1 dBTP by turning the level down smoothly around them.
 *
 * <p>The peak at a sample is the largest of it and of three points up to the next one, interpolated
 * by a windowed sinc of 16 taps. The gain is the least that any peak within 6 ms needs, averaged
 * over the same 6 ms, so that it never exceeds what the peak in the middle needs and has no steps.
 */
final class PeakLimiter {
  private static final double CEILING = Math.pow(10, -1.1 / 20);
  private static final int REACH = 144;
  private static final int TAPS = 16;
  private static final int PHASES = 4;
  private static final float[][] KERNELS = kernels();

  private PeakLimiter() {}

  /** Changes the samples in place; without a peak above the ceiling nothing changes. */
  static void limit(float[] samples) {
    float[] gains = new float[samples.length];
    boolean over = false;
    for (int i = 0; i < samples.length; i++) {
      double peak = peak(samples, i);
      gains[i] = (float) Math.min(1, CEILING / peak);
      over |= peak > CEILING;
    }
    if (!over) {
      return;
    }
    float[] smooth = average(average(least(gains, REACH), REACH / 2), REACH / 2);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= smooth[i];
    }
  }

  /** Largest amplitude from this sample to just before the next. */
  static double peak(float[] samples, int at) {
    double peak = Math.abs(samples[at]);
    double next = at + 1 < samples.length ? Math.abs(samples[at + 1]) : 0;
    if (Math.max(peak, next) < CEILING / 2) {
      return peak;
    }
    int from = at - TAPS / 2 + 1;
    for (int phase = 1; phase < PHASES; phase++) {
      double sum = 0;
      for (int tap = Math.max(0, -from); tap < TAPS && from + tap < samples.length; tap++) {
        sum += KERNELS[phase][tap] * samples[from + tap];
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    return peak;
  }

  private static float[] least(float[] values, int reach) {
    float[] least = new float[values.length];
    int[] queue = new int[values.length];
    int head = 0;
    int tail = 0;
    for (int i = 0; i < values.length + reach; i++) {
      if (i < values.length) {
        while (tail > head && values[queue[tail - 1]] >= values[i]) {
          tail--;
        }
        queue[tail++] = i;
      }
      if (i >= reach) {
        while (queue[head] < i - 2 * reach) {
          head++;
        }
        least[i - reach] = values[queue[head]];
      }
    }
    return least;
  }

  private static float[] average(float[] values, int reach) {
    float[] average = new float[values.length];
    double sum = 0;
    int last = values.length - 1;
    for (int i = -reach; i <= reach; i++) {
      sum += values[Math.min(last, Math.max(0, i))];
    }
    for (int i = 0; i <= last; i++) {
      average[i] = (float) (sum / (2 * reach + 1));
      sum += values[Math.min(last, i + reach + 1)] - values[Math.max(0, i - reach)];
    }
    return average;
  }

  private static float[][] kernels() {
    float[][] kernels = new float[PHASES][TAPS];
    for (int phase = 0; phase < PHASES; phase++) {
      for (int tap = 0; tap < TAPS; tap++) {
        double distance = tap - (TAPS / 2 - 1) - phase / (double) PHASES;
        double sinc = distance == 0 ? 1 : Math.sin(Math.PI * distance) / (Math.PI * distance);
        double window = Math.cos(Math.PI * distance / TAPS);
        kernels[phase][tap] = (float) (sinc * window * window);
      }
    }
    return kernels;
  }
}
