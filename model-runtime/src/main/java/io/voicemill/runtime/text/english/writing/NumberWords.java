package io.voicemill.runtime.text.english.writing;

import io.voicemill.runtime.text.english.Accent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers in words: American "one hundred five", British "one hundred and five". */
final class NumberWords {
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> SCALES =
      List.of(
          "",
          " thousand",
          " million",
          " billion",
          " trillion",
          " quadrillion",
          " quintillion",
          " sextillion",
          " septillion",
          " octillion");
  private static final Map<String, String> IRREGULAR_ORDINALS =
      Map.of(
          "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth",
          "nine", "ninth", "twelve", "twelfth");
  private static final int LONGEST_CARDINAL = 30;

  private final String and;

  NumberWords(Accent accent) {
    this.and = accent == Accent.GB ? "and " : "";
  }

  /** A whole number; digits only or with separators of thousands. */
  String cardinal(String number) {
    String digits = number.replace(",", "");
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    digits = digits.substring(zeros);
    if (digits.length() > LONGEST_CARDINAL) {
      return digits(digits);
    }
    List<String> groups = new ArrayList<>();
    int first = digits.length() % 3 == 0 ? 3 : digits.length() % 3;
    int scale = (digits.length() - 1) / 3;
    for (int i = 0; i < digits.length(); scale--) {
      int end = i == 0 ? first : i + 3;
      int group = Integer.parseInt(digits.substring(i, end));
      if (group > 0) {
        String joint = scale == 0 && group < 100 && !groups.isEmpty() ? and : "";
        groups.add(joint + belowThousand(group) + SCALES.get(scale));
      }
      i = end;
    }
    return groups.isEmpty() ? ONES.get(0) : String.join(" ", groups);
  }

  private String belowThousand(int number) {
    if (number < 100) {
      return belowHundred(number);
    }
    String hundreds = ONES.get(number / 100) + " hundred";
    return number % 100 == 0 ? hundreds : hundreds + " " + and + belowHundred(number % 100);
  }

  private static String belowHundred(int number) {
    if (number < ONES.size()) {
      return ONES.get(number);
    }
    String tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + "-" + ONES.get(number % 10);
  }

  /** How a negative number of a formula begins: "negative" in American English, else "minus". */
  String negative() {
    return and.isEmpty() ? "negative" : "minus";
  }

  /** A whole number in an order: twenty-first. */
  String ordinal(String number) {
    String words = cardinal(number);
    int last = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
    return words.substring(0, last) + ordinalWord(words.substring(last));
  }

  private static String ordinalWord(String word) {
    if (IRREGULAR_ORDINALS.containsKey(word)) {
      return IRREGULAR_ORDINALS.get(word);
    }
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
  }

  /** A whole or decimal number: three point one four. */
  String amount(String number) {
    int point = number.indexOf('.');
    if (point < 0) {
      return cardinal(number);
    }
    String whole = point == 0 ? "" : cardinal(number.substring(0, point)) + " ";
    return whole + "point " + digits(number.substring(point + 1));
  }

  /** Digit by digit. */
  String digits(String number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      words.append(i == 0 ? "" : " ").append(ONES.get(number.charAt(i) - '0'));
    }
    return words.toString();
  }

  /** A year of up to four digits: nineteen oh five, two thousand five, twenty twenty-six. */
  String year(String number) {
    int year = Integer.parseInt(number);
    int low = year % 100;
    if (year < 1000 || year % 1000 < 10) {
      return cardinal(number);
    }
    String high = belowHundred(year / 100);
    if (low == 0) {
      return high + " hundred";
    }
    return high + (low < 10 ? " oh " : " ") + belowHundred(low);
  }

  /** A number that names a thing: seven forty-seven, forty ninety, one oh one. */
  String code(String number) {
    boolean whole = number.charAt(0) != '0';
    if (whole && (number.length() <= 2 || (number.endsWith("00") && number.length() == 3))) {
      return cardinal(number);
    }
    if (whole && number.length() == 4) {
      return year(number);
    }
    if (whole && number.length() == 3) {
      String low = (number.charAt(1) == '0' ? "oh " : "") + cardinal(number.substring(1));
      return ONES.get(number.charAt(0) - '0') + " " + low;
    }
    return whole && number.length() < 10 && number.endsWith("000")
        ? cardinal(number)
        : digits(number);
  }

  /** The plural of a number word: nineties, hundreds. */
  static String plural(String words) {
    if (words.endsWith("y")) {
      return words.substring(0, words.length() - 1) + "ies";
    }
    return words + (words.endsWith("six") ? "es" : "s");
  }
}
