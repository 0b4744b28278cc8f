package io.voicemill.runtime.text.mandarin;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of the text and what is said for it.
 *
 * @param start where it begins, in code points
 * @param written as given
 * @param said Chinese characters, a mark or Latin letters; empty for what has no sound
 * @param kind what it is
 */
record Spelling(int start, String written, String said, Kind kind) {

  /** What is said for a stretch. */
  enum Kind {
    /** One Chinese character as given. */
    CHARACTER,
    /** A number, with its unit or sign, in Chinese characters. */
    NUMBER,
    /** A sign in Chinese characters. */
    SIGN,
    /** One Latin letter. */
    LETTER,
    /** A punctuation mark that shapes prosody. */
    MARK,
    /** Nothing. */
    SILENCE
  }

  Spelling {
    requireNonNull(written, "written is null");
    requireNonNull(said, "said is null");
    requireNonNull(kind, "kind is null");
  }

  /** Whether Chinese characters are said. */
  boolean isHan() {
    return kind == Kind.CHARACTER || kind == Kind.NUMBER || kind == Kind.SIGN;
  }
}
