package io.voicemill.runtime.text.english.pronunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a word is written: capitals, and the pieces of compounds. */
final class WordShape {
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z'-]+");
  private static final Pattern ACRONYM_PLURAL = Pattern.compile("[A-Z]{2,}('?s)");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");
  private static final Pattern CONSONANT_RUN = Pattern.compile(".*[BCDFGHJKLMNPQRSTVWXZ]{4,}.*");
  private static final Pattern GAELIC = Pattern.compile("(?:.*-)?(?:Ma?c|Fitz)");
  private static final int LONGEST_SPELT = 5;

  private WordShape() {}

  static boolean isEnglish(String word) {
    return ENGLISH.matcher(word).matches();
  }

  static boolean isLowerCase(String word) {
    return word.codePoints().noneMatch(Character::isUpperCase);
  }

  /** Whether all letters are capitals. */
  static boolean isUpperCase(String word) {
    return word.codePoints().anyMatch(Character::isUpperCase)
        && word.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether only the first letter is a capital. */
  static boolean isCapitalised(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) && isLowerCase(word.substring(Character.charCount(first)));
  }

  /** Whether the word is the plural or possessive of letters in capitals: PDFs. */
  static boolean isAcronymPlural(String word) {
    return ACRONYM_PLURAL.matcher(word).matches();
  }

  /** Whether an unknown word is spelt rather than read: short in capitals, or without a vowel. */
  static boolean isSpelt(String word) {
    if (word.length() < 2) {
      return true;
    }
    boolean vowel = VOWEL.matcher(word).find();
    if (isUpperCase(word)) {
      return word.length() <= LONGEST_SPELT || !vowel || CONSONANT_RUN.matcher(word).matches();
    }
    return !vowel && word.length() <= LONGEST_SPELT;
  }

  /** The pieces of a compound: at hyphens and where capitals begin within a word. */
  static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= word.length(); i++) {
      boolean cut = i == word.length() || word.charAt(i) == '-' || beginsPiece(word, i);
      if (cut) {
        if (i > start) {
          pieces.add(word.substring(start, i));
        }
        start = i < word.length() && word.charAt(i) == '-' ? i + 1 : i;
      }
    }
    return pieces;
  }

  private static boolean beginsPiece(String word, int index) {
    if (!Character.isUpperCase(word.charAt(index)) || !Character.isLetter(word.charAt(index - 1))) {
      return false;
    }
    boolean afterLower = Character.isLowerCase(word.charAt(index - 1));
    if (GAELIC.matcher(word.substring(0, index)).matches()) {
      return false;
    }
    boolean beforeLower =
        index + 1 < word.length() && Character.isLowerCase(word.charAt(index + 1));
    boolean pluralEnd = word.startsWith("s", index + 1) && index + 2 == word.length();
    return afterLower || (beforeLower && index > 1 && !pluralEnd);
  }
}
