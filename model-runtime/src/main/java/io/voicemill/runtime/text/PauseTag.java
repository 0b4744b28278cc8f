package io.voicemill.runtime.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <break 500ms>} and {@code <break 1.5s>}, 0 to 10 seconds. */
final class PauseTag {
  private static final Pattern BEGINNING = Pattern.compile("(?i)<\\s?break(?![\\p{L}\\d])");
  private static final Pattern TAG =
      Pattern.compile("(?i)<\\s?break\\s{1,9}(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(ms|s)\\s?/?>");
  private static final int MOST_MILLISECONDS = 10_000;

  private PauseTag() {}

  /** Whether a tag that means a pause begins there. */
  static boolean begins(String text, int from) {
    return BEGINNING.matcher(text).region(from, text.length()).lookingAt();
  }

  /** The length that a tag asks for; empty if it is malformed or out of range. */
  static Optional<Integer> milliseconds(String tag) {
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal length = new BigDecimal(matcher.group(1));
    BigDecimal milliseconds =
        matcher.group(2).equalsIgnoreCase("s") ? length.movePointRight(3) : length;
    return milliseconds.compareTo(BigDecimal.valueOf(MOST_MILLISECONDS)) <= 0
        ? Optional.of(milliseconds.intValue())
        : Optional.empty();
  }
}
