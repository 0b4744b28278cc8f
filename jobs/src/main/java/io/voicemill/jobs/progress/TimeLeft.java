package io.voicemill.jobs.progress;

import java.time.Duration;
import java.util.Locale;

/** How long work will go on if it goes on as until now. */
final class TimeLeft {

  private TimeLeft() {}

  /** In words, for example {@code 3:40 left} or {@code 1:02:00 left}. */
  static String of(double fraction, Duration elapsed) {
    if (fraction <= 0 || elapsed.isZero()) {
      return "time left unknown";
    }
    long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - fraction) / fraction);
    return clock(seconds) + " left";
  }

  static String clock(long seconds) {
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
  }
}
