package io.voicemill.schemas.table;

/** Values as they are shown in messages: quoted, short, in one line. */
public final class Excerpts {

  private static final int MAX_CODE_POINTS = 40;

  private Excerpts() {}

  /** The value in quotes, cut off after 40 characters. */
  public static String of(String value) {
    StringBuilder shown = new StringBuilder("'");
    value
        .codePoints()
        .limit(MAX_CODE_POINTS)
        .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
        .forEach(shown::appendCodePoint);
    if (value.codePointCount(0, value.length()) > MAX_CODE_POINTS) {
      shown.append('…');
    }
    return shown.append('\'').toString();
  }
}
