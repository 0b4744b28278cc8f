package io.voicemill.runtime.text.english.writing;

/** Characters that are written in several ways. */
final class Characters {

  private Characters() {}

  /**
   * Brings variants of quotes, dashes, spaces, digits and full-width letters to one form each. The
   * result is as long as the text, so that indexes stay valid.
   */
  static String simplify(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = simplify(characters[i]);
    }
    return new String(characters);
  }

  private static char simplify(char c) {
    if (c < 0x80) {
      return Character.isWhitespace(c) ? ' ' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return simplify((char) (c - 0xFEE0));
    }
    if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      return ' ';
    }
    if (Character.isDigit(c)) {
      return Character.forDigit(Character.digit(c, 10), 10);
    }
    return switch (c) {
      case '‘', '’', 'ʼ', 'ʻ', '`', '´' -> '\'';
      case '‐', '‑', '−', '﹣' -> '-';
      case '‒' -> '–';
      case '―', '⸺', '─' -> '—';
      case '„', '«', '「', '『', '《', '‟' -> '“';
      case '»', '」', '』', '》' -> '”';
      case '。' -> '.';
      case '、' -> ',';
      case '⁄', '∕' -> '/';
      case '′' -> '\'';
      case '″' -> '"';
      case '₤' -> '£';
      case '￥' -> '¥';
      default -> c;
    };
  }

  /** Whether the code point is part of no word and no mark: controls, formats, halves of pairs. */
  static boolean isIgnorable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
