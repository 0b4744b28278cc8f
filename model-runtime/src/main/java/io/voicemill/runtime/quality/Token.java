package io.voicemill.runtime.quality;

/**
 * A piece of a line as it is compared.
 *
 * @param kind what it is
 * @param text in lower case, without marks inside; digits without thousands separators
 * @param name whether it is written like a proper name inside of a sentence
 */
record Token(Kind kind, String text, boolean name) {

  enum Kind {
    /** A run of letters of an alphabet. */
    WORD,
    /** One Chinese character or kana. */
    CHARACTER,
    /** Digits of one whole number. */
    NUMBER,
    /** A sign that is spoken, such as {@code %}. */
    SIGN
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
