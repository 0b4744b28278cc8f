package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How far the speech is above what is left in its pauses. */
final class NoiseFloor {
  private static final int AWAY = 5;
  private static final int FEWEST_FRAMES = 12;
  private static final double QUIET_QUANTILE = .25;
  private static final double HIGHEST_DB = 80;
  private static final double LOWEST_DB = -10;

  private NoiseFloor() {}

  /**
   * Signal-to-noise ratio in decibels, -10..80; empty without speech or with less than .1 s of
   * pauses that are 50 ms away from it.
   *
   * @param levels of each frame, in decibels
   */
  static OptionalDouble decibels(double[] levels, SpeechSpans speech) {
    int[] pauses = speech.pauses(AWAY);
    int[] frames = speech.frames();
    if (pauses.length < FEWEST_FRAMES || frames.length == 0) {
      return OptionalDouble.empty();
    }
    double[] quiet = at(levels, pauses);
    double noise = Powers.of(Percentiles.of(quiet, QUIET_QUANTILE, 1).orElseThrow());
    double both = Powers.of(Powers.mean(at(levels, frames)));
    double ratio = Powers.decibels(Math.max(both - noise, both / 100) / noise);
    return OptionalDouble.of(Math.max(LOWEST_DB, Math.min(HIGHEST_DB, ratio)));
  }

  private static double[] at(double[] levels, int[] frames) {
    return Arrays.stream(frames).mapToDouble(i -> levels[i]).toArray();
  }
}
