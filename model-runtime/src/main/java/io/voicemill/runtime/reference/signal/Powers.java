package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Decibels;

/** Powers and their levels. */
final class Powers {

  private Powers() {}

  /** 10 log10(power), at least {@link Decibels#FLOOR}. */
  static double decibels(double power) {
    return Math.max(Decibels.FLOOR, 10 * Math.log10(power));
  }

  static double of(double decibels) {
    return Math.pow(10, decibels / 10);
  }

  /** The level of the mean power of levels. */
  static double mean(double[] levels) {
    double sum = 0;
    for (double level : levels) {
      sum += of(level);
    }
    return decibels(sum / Math.max(1, levels.length));
  }
}
