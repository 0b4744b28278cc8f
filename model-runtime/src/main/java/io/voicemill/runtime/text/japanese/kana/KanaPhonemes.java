package io.voicemill.runtime.text.japanese.kana;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Map;

/**
 * Katakana as spoken in phonemes of misaki's Japanese alphabet, which the Kokoro model was trained
 * with: ʔ for ッ, ː for ー, and ン by the sound behind it. Source of the alphabet: misaki 0.9.4, ja.py
 * with cutlet.
 */
public final class KanaPhonemes {
  private static final Map<String, String> MORAE =
      TabSeparated.map(KanaPhonemes.class, "morae.tsv");
  private static final int LONGEST_MORA = 2;

  private KanaPhonemes() {}

  /** The phonemes of a word; what is no katakana is left out. */
  public static String of(String katakana) {
    StringBuilder phonemes = new StringBuilder();
    int i = 0;
    while (i < katakana.length()) {
      int length = mora(katakana, i);
      char first = katakana.charAt(i);
      if (length > 0) {
        phonemes.append(MORAE.get(katakana.substring(i, i + length)));
      } else if (first == 'ン') {
        phonemes.append(nasal(katakana, i + 1));
      } else if (first == 'ッ') {
        phonemes.append('ʔ');
      } else if (first == 'ー' && !phonemes.isEmpty()) {
        phonemes.append('ː');
      }
      i += Math.max(1, length);
    }
    return phonemes.toString();
  }

  private static int mora(String katakana, int at) {
    for (int length = Math.min(LONGEST_MORA, katakana.length() - at); length > 0; length--) {
      if (MORAE.containsKey(katakana.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static char nasal(String katakana, int next) {
    int length = next < katakana.length() ? mora(katakana, next) : 0;
    if (length == 0) {
      return 'ɴ';
    }
    return switch (MORAE.get(katakana.substring(next, next + length)).charAt(0)) {
      case 'm', 'p', 'b' -> 'm';
      case 'k', 'ɡ' -> 'ŋ';
      case 'ɲ', 'ʨ', 'ʥ' -> 'ɲ';
      case 'n', 't', 'd', 'ɾ', 'z' -> 'n';
      default -> 'ɴ';
    };
  }
}
