package io.voicemill.runtime.text.tables;

import java.util.Map;

/** The Chinese words that stand behind a number and make it a quantity: 个, 年, 公斤. */
public final class MeasureWords {
  private static final Map<String, String> WORDS =
      TabSeparated.map(MeasureWords.class, "measures.tsv");
  private static final int LONGEST =
      WORDS.keySet().stream().mapToInt(String::length).max().orElseThrow();

  private MeasureWords() {}

  /** Whether a measure word stands at that place of a text. */
  public static boolean at(String text, int index) {
    return !longest(text, index).isEmpty();
  }

  /** How the number 2 is read before what stands at that place of a text: 两, or 二. */
  public static String two(String text, int index) {
    return WORDS.getOrDefault(longest(text, index), "二");
  }

  private static String longest(String text, int index) {
    for (int length = Math.min(LONGEST, text.length() - index); length > 0; length--) {
      String word = text.substring(index, index + length);
      if (WORDS.containsKey(word)) {
        return word;
      }
    }
    return "";
  }
}
