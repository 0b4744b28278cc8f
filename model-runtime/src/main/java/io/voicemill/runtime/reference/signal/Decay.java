package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int SMOOTHING = 1;
  private static final double RISE_DB = 3;
  private static final double LEAST_DROP_DB = 10;
  private static final double MOST_DROP_DB = 35;
  private static final double UNDER_PEAK_DB = 6;
  private static final double OVER_QUIET_DB = 9;
  private static final double OVER_FLOOR_DB = 4;
  private static final double UNDER_LOUD_DB = 18;
  private static final double FASTEST_SHARE = .25;
  private static final int FEWEST_FALLS = 1;

  private Decay() {}

  /**
   * The time for a fall of 60 dB, in seconds; empty where no fall is deep enough.
   *
   * @param levels of each frame of 10 ms, in decibels
   */
  static OptionalDouble seconds(double[] levels) {
    double[] smooth = smoothed(levels);
    double loud = Percentiles.of(smooth, .95, 1).orElse(0);
    double quiet = Percentiles.of(smooth, .05, 1).orElse(0) + OVER_QUIET_DB;
    List<Double> times = new ArrayList<>();
    int peak = 0;
    int lowest = 0;
    for (int i = 1; i <= smooth.length; i++) {
      if (i == smooth.length || smooth[i] > smooth[lowest] + RISE_DB) {
        if (smooth[peak] > loud - UNDER_LOUD_DB) {
          add(times, smooth, peak, Math.max(quiet, smooth[lowest] + OVER_FLOOR_DB));
        }
        peak = i;
        lowest = i;
      } else if (smooth[i] > smooth[peak]) {
        peak = i;
        lowest = i;
      } else if (smooth[i] < smooth[lowest]) {
        lowest = i;
      }
    }
    double[] values = times.stream().mapToDouble(Double::doubleValue).toArray();
    return Percentiles.of(values, FASTEST_SHARE, FEWEST_FALLS);
  }

  private static double[] smoothed(double[] levels) {
    double[] smooth = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      int from = Math.max(0, i - SMOOTHING);
      int to = Math.min(levels.length, i + SMOOTHING + 1);
      smooth[i] = Powers.mean(Arrays.copyOfRange(levels, from, to));
    }
    return smooth;
  }

  private static void add(List<Double> times, double[] levels, int peak, double floor) {
    double start = levels[peak] - UNDER_PEAK_DB;
    double end = Math.max(floor, start - MOST_DROP_DB);
    if (start - end < LEAST_DROP_DB) {
      return;
    }
    int from = peak;
    while (levels[from] > start) {
      from++;
    }
    int to = from;
    while (levels[to] > end) {
      to++;
    }
    double drop = levels[from] - levels[to];
    if (to > from && drop > 0) {
      times.add(60 / drop * (to - from) / SpeechSpans.FRAMES_A_SECOND);
    }
  }
}
