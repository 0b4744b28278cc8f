package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The reverberation of the room, from how fast the level falls where the voice stops.
 *
 * <p>A voice may fade as slowly as it likes, but nothing falls faster than the room does: so the
 * room is in the fastest falls (R. Ratnam et al., "Blind estimation of reverberation time", JASA
 * 114, 2003, which takes the same view of the decay rates).
 */
final class Decay {
  private static final int SHORTEST_FALL = 5;
  private static final double LEAST_DROP_DB = 10;
  private static final double OVER_QUIET_DB = 6;
  private static final double UNDER_LOUD_DB = 20;
  private static final double RISE_DB = .5;
  private static final double FASTEST_SHARE = .25;
  private static final int FEWEST_FALLS = 4;

  private Decay() {}

  /**
   * The time for a fall of 60 dB, in seconds; empty where too few falls are long enough.
   *
   * @param levels of each frame of 10 ms, in decibels
   */
  static OptionalDouble seconds(double[] levels) {
    double quiet = Percentiles.of(levels, .05, 1).orElse(0);
    double loud = Percentiles.of(levels, .95, 1).orElse(0);
    List<Double> times = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= levels.length; i++) {
      boolean falls =
          i < levels.length
              && levels[i] < levels[i - 1] + RISE_DB
              && levels[i] > quiet + OVER_QUIET_DB;
      if (!falls) {
        add(times, levels, start, i, loud);
        start = i;
      }
    }
    double[] values = times.stream().mapToDouble(Double::doubleValue).toArray();
    return Percentiles.of(values, FASTEST_SHARE, FEWEST_FALLS);
  }

  private static void add(List<Double> times, double[] levels, int start, int end, double loud) {
    int from = start;
    while (from < end - 1 && levels[from + 1] >= levels[from] - RISE_DB) {
      from++;
    }
    int count = end - from;
    if (count < SHORTEST_FALL
        || levels[from] < loud - UNDER_LOUD_DB
        || levels[from] - levels[end - 1] < LEAST_DROP_DB) {
      return;
    }
    times.add(60 / -slope(levels, from, end) / SpeechSpans.FRAMES_A_SECOND);
  }

  /** Decibels a frame, by least squares. */
  private static double slope(double[] levels, int from, int end) {
    double middle = (from + end - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = from; i < end; i++) {
      products += (i - middle) * levels[i];
      squares += (i - middle) * (i - middle);
    }
    return products / squares;
  }
}
