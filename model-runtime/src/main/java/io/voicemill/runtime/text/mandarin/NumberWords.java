package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.tables.MeasureWords;
import java.math.BigDecimal;

/** What several number rules share: the patterns of numbers and their plain readings. */
final class NumberWords {
  /** A whole number or a decimal, with or without thousands separators. */
  static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,5}(?![\\d,])|\\d{1,20})(?:\\.\\d{1,15})?";

  /** What stands between the two ends of a range. */
  static final String TO = " ?[-~～〜—–−]{1,2} ?";

  /** Where a minus sign before a number means that the number is negative. */
  static final String NEGATIVE = "(?<=^|[\\s，。：:；、（(\\[=~～≈<>≤≥是为到至达温约于在从降跌])[-−]";

  /** A minus sign before a number with a unit, which may stand directly behind a word. */
  static final String NEGATIVE_AMOUNT = "(?<=^|[\\s\\p{IsHan}，。：:；、（(\\[=~～≈<>≤≥])[-−]";

  private NumberWords() {}

  /** The number, 2 as that word behind it wants it. */
  static String before(String number, String word) {
    return HanNumerals.cardinal(number, MeasureWords.two(word, 0));
  }

  /** The number, 2 as 二. */
  static String plain(String number) {
    return HanNumerals.cardinal(number, "二");
  }

  /** Whether the first number is less than the second. */
  static boolean ascending(String first, String second) {
    return new BigDecimal(first.replace(",", "")).compareTo(new BigDecimal(second.replace(",", "")))
        < 0;
  }
}
