package io.voicemill.runtime.quality.reading;

/** Annotations in given texts. */
public final class Annotation {

  private Annotation() {}

  /**
   * The text with the reading of one character behind it, as in {@code 银行(hang2)}.
   *
   * @param start of the character, in code points
   */
  public static String insert(String text, int start, String syllable) {
    int behind = text.offsetByCodePoints(0, start + 1);
    return text.substring(0, behind) + "(" + syllable + ")" + text.substring(behind);
  }
}
