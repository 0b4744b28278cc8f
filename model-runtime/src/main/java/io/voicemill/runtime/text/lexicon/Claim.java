package io.voicemill.runtime.text.lexicon;

/**
 * A stretch of a line that an entry says.
 *
 * @param start its first place, in code points
 * @param end the place behind it
 */
record Claim(int start, int end, LexiconEntry entry, Ending ending) {

  /** What stands behind the word of the entry. */
  enum Ending {
    NONE,
    /** {@code 's}. */
    POSSESSIVE
  }
}
