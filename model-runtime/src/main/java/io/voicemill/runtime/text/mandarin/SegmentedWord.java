package io.voicemill.runtime.text.mandarin;

/**
 * A word of a clause.
 *
 * @param from index of its first character
 * @param to index behind its last one
 * @param nature its part of speech in the tag set of HanLP: {@code v} verb, {@code n} noun
 */
record SegmentedWord(int from, int to, String nature) {
  static final String NUMBER = "m";

  int length() {
    return to - from;
  }

  boolean isVerb() {
    return nature.startsWith("v");
  }

  /** Whether it is a verb of direction: 出来, 下去. */
  boolean isDirection() {
    return nature.equals("vf");
  }

  boolean isNoun() {
    return nature.startsWith("n");
  }

  boolean isAdverb() {
    return nature.startsWith("d");
  }

  boolean isNumber() {
    return nature.startsWith(NUMBER);
  }

  boolean isName() {
    return nature.startsWith("nr") || nature.startsWith("ns");
  }
}
