package io.voicemill.runtime.text.english.writing;

import java.util.Set;

/** Finds where a word ends: letters, with apostrophes and hyphens between them. */
final class WordScanner {
  private static final Set<String> ELISIONS =
      Set.of("em", "tis", "twas", "cause", "bout", "til", "n", "twere", "round", "neath");

  private WordScanner() {}

  /** The index after the word that begins at the index; the index itself if none does. */
  static int end(String text, int index) {
    int end = index;
    int i = index;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (Character.isLetter(codePoint)) {
        end = next;
      } else if (!continues(text, i, codePoint, end == i && end > index)) {
        break;
      } else if (isCombining(codePoint)) {
        end = next;
      }
      i = next;
    }
    return end;
  }

  private static boolean continues(String text, int index, int codePoint, boolean afterLetter) {
    if (isCombining(codePoint)) {
      return afterLetter;
    }
    if (codePoint == '\'' || codePoint == '-' || codePoint == '·') {
      return afterLetter
          && index + 1 < text.length()
          && Character.isLetter(text.codePointAt(index + 1));
    }
    return codePoint == '\u00AD' || codePoint == '\u200C' || codePoint == '\u200D';
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** The word without characters that are not spoken, such as soft hyphens. */
  static String clean(String word) {
    StringBuilder clean = new StringBuilder(word.length());
    word.codePoints()
        .filter(codePoint -> !Characters.isIgnorable(codePoint))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Whether the apostrophe at the index begins a shortened word such as 'em. */
  static boolean beginsElision(String text, int index) {
    return ELISIONS.contains(text.substring(index + 1, end(text, index + 1)));
  }
}
