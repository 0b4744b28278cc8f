package io.voicemill.runtime.text.english.pronunciation;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/** Brings words to the English alphabet. */
final class Romanizer {

  private Romanizer() {}

  /** Without accents: café is cafe. */
  static String withoutAccents(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  static boolean isLatin(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** A word of another script in English letters: Москва is Moskva. */
  static String romanize(String word) {
    return Shared.TO_ENGLISH.transliterate(word).replaceAll("[^A-Za-z]", "");
  }

  private static final class Shared {
    static final Transliterator TO_ENGLISH =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; [^A-Za-z] Remove");
  }
}
