package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.tables.MeasureWords;
import java.util.regex.Matcher;

/** A number found in a text, and what stands around it. */
record NumberMatch(Matcher matcher, String text) {
  private static final int CONTEXT = 12;

  /** A group of the match; null if it took no part. */
  String group(int group) {
    return matcher.group(group);
  }

  /** Where the match begins. */
  int start() {
    return matcher.start();
  }

  /** Everything that was matched. */
  String all() {
    return matcher.group();
  }

  /** A few characters before the match. */
  String before() {
    return text.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start());
  }

  /** A few characters behind the match. */
  String after() {
    return text.substring(matcher.end(), Math.min(text.length(), matcher.end() + CONTEXT));
  }

  /** Whether a measure word stands behind the match, with a space between or not. */
  boolean isQuantity() {
    return MeasureWords.at(text, next());
  }

  /** A number, 2 as what stands behind the match wants it. */
  String counting(String number) {
    boolean counts = isQuantity() || text.startsWith("至", next()) || text.startsWith("到", next());
    return number.equals("200") && counts
        ? "两百"
        : HanNumerals.cardinal(number, MeasureWords.two(text, next()));
  }

  private int next() {
    int end = matcher.end();
    return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
  }
}
