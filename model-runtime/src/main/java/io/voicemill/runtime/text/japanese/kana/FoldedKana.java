package io.voicemill.runtime.text.japanese.kana;

import java.util.Map;

/** Katakana by sound, so that two readings can be compared. */
public final class FoldedKana {
  private static final Map<Character, String> ROWS =
      Map.of(
          'ア', "アァカガサザタダナハバパマヤャラワヮヵヷ",
          'イ', "イィキギシジチヂニヒビピミリヰヸ",
          'ウ', "ウゥクグスズツヅヌフブプムユュルヴ",
          'エ', "エェケゲセゼテデネヘベペメレヶヱヹ",
          'オ', "オォコゴソゾトドノホボポモヨョロヲヺ");
  private static final char NONE = ' ';

  private FoldedKana() {}

  /** One way of writing long vowels, ヲ ヅ ヂ as they sound, nothing but katakana. */
  public static String of(String katakana) {
    StringBuilder folded = new StringBuilder();
    for (char c : katakana.replaceAll("[^ァ-ヺー]", "").toCharArray()) {
      char before = folded.isEmpty() ? NONE : vowel(folded.charAt(folded.length() - 1));
      folded.append(
          switch (c) {
            case 'ー' -> before == NONE ? "" : Character.toString(before);
            case 'ウ' -> before == 'オ' ? "オ" : "ウ";
            case 'イ' -> before == 'エ' ? "エ" : "イ";
            case 'ヲ' -> "オ";
            case 'ヅ' -> "ズ";
            case 'ヂ' -> "ジ";
            default -> Character.toString(c);
          });
    }
    return folded.toString();
  }

  private static char vowel(char kana) {
    return ROWS.entrySet().stream()
        .filter(row -> row.getValue().indexOf(kana) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(NONE);
  }
}
