package io.voicemill.runtime.text.english.writing;

import java.util.Optional;

/** Marks that shape prosody, brought to the symbols that the model knows. */
final class Punctuation {
  /** Marks that a space follows. */
  static final String CLOSING = ";:,.!?…";

  /** Marks that no space follows. */
  static final String OPENING = "(“";

  private Punctuation() {}

  /**
   * A mark in the text.
   *
   * @param symbol as the model knows it
   * @param end index after the mark
   */
  record Found(String symbol, int end) {}

  /** The mark at the index, empty if there is none. */
  static Optional<Found> at(String text, int index) {
    char c = text.charAt(index);
    return switch (c) {
      case '.' -> Optional.of(dots(text, index));
      case '-' -> dash(text, index);
      case '–', '—' -> Optional.of(new Found("—", runEnd(text, index, c)));
      case '"' -> Optional.of(new Found(opens(text, index) ? "“" : "”", index + 1));
      case '(', '[', '{' -> Optional.of(new Found("(", index + 1));
      case ')', ']', '}' -> Optional.of(new Found(")", index + 1));
      case ';', ':', ',', '!', '?', '…', '“', '”' ->
          Optional.of(new Found(String.valueOf(c), index + 1));
      default -> Optional.empty();
    };
  }

  private static Found dots(String text, int index) {
    int end = index;
    int dots = 0;
    while (end < text.length() && (text.charAt(end) == '.' || isGap(text, end))) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    return new Found(dots > 1 ? "…" : ".", end);
  }

  private static boolean isGap(String text, int index) {
    return text.charAt(index) == ' '
        && index + 1 < text.length()
        && text.charAt(index + 1) == '.'
        && text.charAt(index - 1) == '.';
  }

  private static Optional<Found> dash(String text, int index) {
    int end = runEnd(text, index, '-');
    boolean spaced = index > 0 && text.charAt(index - 1) == ' ' && charAt(text, end) == ' ';
    return end - index > 1 || spaced ? Optional.of(new Found("—", end)) : Optional.empty();
  }

  private static int runEnd(String text, int index, char c) {
    int end = index;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private static boolean opens(String text, int index) {
    boolean gapBefore = index == 0 || " ([{—–-\"“'".indexOf(text.charAt(index - 1)) >= 0;
    return gapBefore && charAt(text, index + 1) != ' ';
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }
}
