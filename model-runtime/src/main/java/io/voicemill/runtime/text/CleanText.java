package io.voicemill.runtime.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Map;

/**
 * A given text without what cannot be seen, in composed characters of ordinary width, and where
 * each of its code points stands in the given text.
 */
public final class CleanText {
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final int FIRST_ROMAN_NUMERAL = 0x2160;
  private static final int FIRST_SMALL_ROMAN_NUMERAL = 0x2170;
  private static final int ROMAN_NUMERALS = 12;
  private static final Map<Integer, String> UNITS =
      Map.of((int) '㎡', "m²", (int) '㎥', "m³", (int) '￥', "¥", (int) '￡', "£");
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final String KEPT_WIDTH = "！（），：；？";

  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[16];
  private int length;

  private CleanText() {}

  /** Cleans a text. */
  public static CleanText of(String given) {
    CleanText clean = new CleanText();
    int offset = 0;
    int i = 0;
    while (i < given.length()) {
      int end = nextBoundary(given, i);
      clean.append(given.substring(i, end), offset);
      offset += given.codePointCount(i, end);
      i = end;
    }
    clean.offsets = Arrays.copyOf(clean.offsets, clean.length + 1);
    clean.offsets[clean.length] = offset;
    return clean;
  }

  /** The clean text. */
  public String text() {
    return text.toString();
  }

  /** Where a code point of the clean text stands in the given text, in code points. */
  int given(int codePoint) {
    return offsets[Math.max(0, Math.min(codePoint, length))];
  }

  private static int nextBoundary(String given, int from) {
    int end = from + Character.charCount(given.codePointAt(from));
    while (end < given.length() && !COMPOSED.hasBoundaryBefore(given.codePointAt(end))) {
      end += Character.charCount(given.codePointAt(end));
    }
    return end;
  }

  private void append(String chunk, int offset) {
    String composed = chunk.length() == 1 ? chunk : COMPOSED.normalize(chunk);
    int at = 0;
    for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
      int codePoint = composed.codePointAt(i);
      if (!invisible(codePoint)) {
        int place = offset + Math.min(at, chunk.codePointCount(0, chunk.length()) - 1);
        String plain = plain(codePoint);
        text.append(plain);
        for (int n = plain.codePointCount(0, plain.length()); n > 0; n--) {
          add(place);
        }
      }
      at++;
    }
  }

  private void add(int offset) {
    if (length + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[length++] = offset;
  }

  private static boolean invisible(int codePoint) {
    boolean variationSelector =
        within(codePoint, 0xFE00, 0xFE0F) || within(codePoint, 0xE0100, 0xE01EF);
    boolean keycap = codePoint == 0x20E3;
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> !Character.isWhitespace(codePoint) && codePoint != 0x85;
      case Character.FORMAT, Character.SURROGATE -> true;
      default -> variationSelector || keycap;
    };
  }

  private static String plain(int codePoint) {
    if (LINE_ENDS.indexOf(codePoint) >= 0) {
      return "\n";
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return " ";
    }
    if (codePoint < 0x80 || KEPT_WIDTH.indexOf(codePoint) >= 0) {
      return Character.toString(codePoint);
    }
    if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
      return Character.toString(codePoint - FULL_WIDTH_SHIFT);
    }
    int roman =
        codePoint >= FIRST_SMALL_ROMAN_NUMERAL
            ? codePoint - FIRST_SMALL_ROMAN_NUMERAL
            : codePoint - FIRST_ROMAN_NUMERAL;
    if (roman >= 0 && roman < ROMAN_NUMERALS) {
      return Integer.toString(roman + 1);
    }
    return compatible(codePoint);
  }

  private static String compatible(int codePoint) {
    if (UNITS.containsKey(codePoint)) {
      return UNITS.get(codePoint);
    }
    boolean ideograph =
        within(codePoint, 0x2E80, 0x2FD5)
            || within(codePoint, 0xF900, 0xFAFF)
            || within(codePoint, 0x2F800, 0x2FA1F);
    boolean mathematical = within(codePoint, 0x1D400, 0x1D7FF);
    boolean ligature = within(codePoint, 0xFB00, 0xFB06);
    boolean enclosed = within(codePoint, 0x2460, 0x249B) || within(codePoint, 0x24B6, 0x24E9);
    boolean unit = within(codePoint, 0x3371, 0x33DF) || codePoint == 0x212B || codePoint == 0x2126;
    String written = Character.toString(codePoint);
    return ideograph || mathematical || ligature || enclosed || unit
        ? COMPATIBLE.normalize(written)
        : written;
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
