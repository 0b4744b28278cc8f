package io.voicemill.runtime.audio;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Percentiles by linear interpolation between the sorted values. */
public final class Percentiles {

  private Percentiles() {}

  /**
   * A percentile.
   *
   * @param values in any order; they are not changed
   * @param share 0..1
   * @param fewest values that are needed; with fewer there is none
   */
  public static OptionalDouble of(double[] values, double share, int fewest) {
    if (values.length == 0 || values.length < fewest) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return OptionalDouble.of(sorted[below] + (at - below) * (sorted[above] - sorted[below]));
  }
}
