package io.voicemill.runtime.text.japanese;

import static java.util.Objects.requireNonNull;

/**
 * What the words of a clause are found in: a character, or a stretch that is read already.
 *
 * @param start in the given text, in code points
 * @param written in the given text
 * @param analysed the character that the words are found with
 * @param words what is said, in characters
 * @param katakana as spoken; empty for a character
 * @param rule what gave the katakana; empty for a character
 */
record Stretch(
    int start, String written, String analysed, String words, String katakana, String rule) {

  Stretch {
    requireNonNull(written, "written is null");
    requireNonNull(analysed, "analysed is null");
    requireNonNull(words, "words is null");
    requireNonNull(katakana, "katakana is null");
    requireNonNull(rule, "rule is null");
  }

  static Stretch character(int start, String written, String analysed) {
    return new Stretch(start, written, analysed, analysed, "", "");
  }

  boolean isRead() {
    return !rule.isEmpty();
  }
}
