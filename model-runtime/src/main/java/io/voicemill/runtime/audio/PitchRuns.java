package io.voicemill.runtime.audio;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The stretches of a pitch track in which F0 goes on without a jump. */
final class PitchRuns {
  private static final double LARGEST_STEP_SEMITONES = 4;
  private static final int SHORTEST = 4;
  private static final int SHORT = 8;
  private static final int NEIGHBOURHOOD = 60;
  private static final double FARTHEST_SEMITONES = 6;

  private PitchRuns() {}

  /**
   * Takes out, in place, what the method makes of noises: runs under 40 ms, and runs under 80 ms
   * more than 6 semitones off what is voiced around them.
   */
  static void dropStrays(float[] hertz) {
    float[] found = hertz.clone();
    int from = 0;
    for (int i = 1; i <= found.length; i++) {
      if (i == found.length || !goesOn(found[i - 1], found[i])) {
        if (i - from < SHORTEST || (i - from < SHORT && strays(found, from, i))) {
          Arrays.fill(hertz, from, i, Float.NaN);
        }
        from = i;
      }
    }
  }

  private static boolean strays(float[] hertz, int from, int to) {
    double[] around =
        IntStream.range(
                Math.max(0, from - NEIGHBOURHOOD), Math.min(hertz.length, to + NEIGHBOURHOOD))
            .filter(i -> (i < from || i >= to) && !Float.isNaN(hertz[i]))
            .mapToDouble(i -> hertz[i])
            .toArray();
    return Percentiles.of(around, .5, 1).stream()
        .anyMatch(usual -> !near(usual, hertz[(from + to) / 2], FARTHEST_SEMITONES));
  }

  private static boolean goesOn(float before, float after) {
    return near(before, after, LARGEST_STEP_SEMITONES);
  }

  private static boolean near(double one, double other, double semitones) {
    return Math.abs(Semitones.between(one, other)) <= semitones;
  }
}
