package io.voicemill.runtime.text.english.writing;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * What a pattern recognised, with the text around it.
 *
 * @param text the whole text
 * @param groups of the pattern
 */
record Match(String text, MatchResult groups) {

  /** What the group matched; null if it took no part. */
  String group(int number) {
    return groups.group(number);
  }

  /** What the group matched, if it took part. */
  Optional<String> find(int number) {
    return Optional.ofNullable(groups.group(number));
  }

  int start() {
    return groups.start();
  }

  int end() {
    return groups.end();
  }

  /** The word before the match, empty if a mark stands between. */
  String wordBefore() {
    return Surroundings.wordBefore(text, start());
  }

  /** The word after the match, empty if a mark stands between. */
  String wordAfter() {
    return Surroundings.wordAfter(text, end());
  }

  /** The words, with a full stop if the match ends in a dot that also ends a sentence. */
  String closing(String words) {
    boolean dot = groups.group().endsWith(".");
    return dot && Surroundings.sentenceEndsBefore(text, end()) ? words + "." : words;
  }
}
