package io.voicemill.runtime.audio;

import java.util.Arrays;

/** The stretches of a pitch track in which F0 goes on without a jump. */
final class PitchRuns {
  private static final double LARGEST_STEP = 4;
  private static final int SHORTEST = 4;
  private static final int SHORT = 10;
  private static final int REACH = 60;
  private static final double FARTHEST = 6;

  private PitchRuns() {}

  /**
   * Takes out, in place, what the method makes of noises: runs under 40 ms, and runs under 100 ms
   * more than 6 semitones off what is voiced around them.
   */
  static void clean(float[] hertz) {
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
    float[] around = new float[2 * REACH];
    int count = 0;
    for (int i = Math.max(0, from - REACH); i < Math.min(hertz.length, to + REACH); i++) {
      if ((i < from || i >= to) && hertz[i] > 0) {
        around[count++] = hertz[i];
      }
    }
    if (count == 0) {
      return false;
    }
    Arrays.sort(around, 0, count);
    return Math.abs(semitones(around[count / 2], hertz[(from + to) / 2])) > FARTHEST;
  }

  private static boolean goesOn(float before, float after) {
    return Math.abs(semitones(before, after)) <= LARGEST_STEP;
  }

  private static double semitones(float from, float to) {
    return 12 * Math.log(to / from) / Math.log(2);
  }
}
