package io.voicemill.runtime.text;

import java.lang.Character.UnicodeScript;

/** Which writing a code point belongs to. */
public final class Scripts {

  private Scripts() {}

  /** Chinese characters, with 々 and 〇. */
  public static boolean isHan(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && UnicodeScript.of(codePoint) == UnicodeScript.HAN
        && Character.isLetterOrDigit(codePoint);
  }

  /** Hiragana and katakana. */
  public static boolean isKana(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  /** Latin letters, with or without marks. */
  public static boolean isLatin(int codePoint) {
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  /** The digits 0 to 9. */
  public static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }
}
