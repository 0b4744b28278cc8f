package io.voicemill.runtime.text.japanese.numbers;

import java.util.regex.Matcher;

/** A number found in a text, and what stands behind it. */
record NumberMatch(Matcher matcher, String text) {
  private static final int CONTEXT = 8;

  /** A group of the match; null if it took no part. */
  String group(int group) {
    return matcher.group(group);
  }

  /** Everything that was matched. */
  String all() {
    return matcher.group();
  }

  /** A few characters behind the match. */
  String after() {
    return text.substring(matcher.end(), Math.min(text.length(), matcher.end() + CONTEXT));
  }
}
