package io.voicemill.runtime.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which English reads digits, as words with spaces between. */
final class EnglishNumbers {
  private static final List<String> SMALL =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("x x twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> GROUPS =
      List.of("", " thousand", " million", " billion", " trillion");
  private static final int MOST_DIGITS = 15;

  private EnglishNumbers() {}

  /** A whole number: as a quantity, a year, digit by digit, in pairs, as minutes, as a day. */
  static Set<String> whole(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    if (digits.length() <= MOST_DIGITS) {
      readings.addAll(quantities(Long.parseLong(digits)));
    }
    String each = eachDigit(digits);
    readings.add(each);
    readings.add(each.replace("zero", "oh"));
    pairs(digits, readings);
    if (digits.equals("00")) {
      readings.addAll(List.of("", "o'clock", "hundred"));
    }
    if (digits.length() <= 2 && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= 31) {
      String day = ordinal(cardinal(Integer.parseInt(digits)));
      readings.addAll(List.of(day, "the " + day, day + " of", "the " + day + " of"));
    }
    return readings;
  }

  /** {@code 3.50}: with every digit after the point, and without the zeros at its end. */
  static Set<String> decimal(String whole, String fraction) {
    Set<String> readings = new LinkedHashSet<>();
    String shorter = fraction.replaceFirst("0+$", "");
    for (String start :
        whole.length() <= MOST_DIGITS
            ? quantities(Long.parseLong(whole))
            : List.of(eachDigit(whole))) {
      readings.add(start + " point " + eachDigit(fraction));
      if (!shorter.isEmpty()) {
        readings.add(start + " point " + eachDigit(shorter));
      } else {
        readings.add(start);
      }
      if (fraction.equals("5")) {
        readings.add(start + " and a half");
      }
    }
    return readings;
  }

  /** {@code 21st}. */
  static Set<String> ordinals(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    if (digits.length() <= MOST_DIGITS) {
      quantities(Long.parseLong(digits)).forEach(quantity -> readings.add(ordinal(quantity)));
    }
    return readings;
  }

  /** {@code 1980s}. */
  static Set<String> plurals(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : whole(digits)) {
      readings.add(
          reading.endsWith("y")
              ? reading.substring(0, reading.length() - 1) + "ies"
              : reading + (reading.endsWith("x") ? "es" : "s"));
    }
    return readings;
  }

  /** {@code 3/4}. */
  static Set<String> fractions(String over, String under) {
    Set<String> readings = new LinkedHashSet<>();
    if (over.length() > 3 || under.length() > 3) {
      return readings;
    }
    int above = Integer.parseInt(over);
    int below = Integer.parseInt(under);
    String count = cardinal(above);
    String part = below == 2 ? "half" : ordinal(cardinal(below));
    List<String> parts = below == 4 ? List.of(part, "quarter") : List.of(part);
    for (String name : parts) {
      if (above == 1) {
        List.of("one ", "a ", "", "and a ", "and one ")
            .forEach(start -> readings.add(start + name));
      } else {
        String plural = name.equals("half") ? "halves" : name + "s";
        readings.add(count + " " + plural);
        readings.add("and " + count + " " + plural);
      }
    }
    readings.add(count + " over " + cardinal(below));
    return readings;
  }

  /** A quantity, without and with "and", and with "a" for a leading "one". */
  static List<String> quantities(long number) {
    Set<String> readings = new LinkedHashSet<>();
    String plain = cardinal(number);
    readings.add(plain);
    String joined =
        plain.replaceAll("hundred (?!thousand|million|billion|trillion)", "hundred and ");
    readings.add(joined);
    if (number > 1_000 && number % 1_000 > 0 && number % 1_000 < 100) {
      String tail = cardinal(number % 1_000);
      readings.add(joined.substring(0, joined.length() - tail.length()) + "and " + tail);
    }
    for (String reading : List.copyOf(readings)) {
      if (reading.matches("one (hundred|thousand|million|billion|trillion)\\b.*")) {
        readings.add("a" + reading.substring(3));
      }
    }
    return List.copyOf(readings);
  }

  static String eachDigit(String digits) {
    List<String> words = new ArrayList<>();
    digits.chars().forEach(digit -> words.add(SMALL.get(Character.digit(digit, 10))));
    return String.join(" ", words);
  }

  private static void pairs(String digits, Set<String> readings) {
    if (digits.length() != 3 && digits.length() != 4) {
      return;
    }
    int split = digits.length() - 2;
    int high = Integer.parseInt(digits.substring(0, split));
    int low = Integer.parseInt(digits.substring(split));
    if (high == 0) {
      return;
    }
    if (low == 0) {
      readings.add(cardinal(high) + " hundred");
    } else if (low < 10) {
      readings.add(cardinal(high) + " oh " + SMALL.get(low));
      readings.add(cardinal(high) + " hundred and " + SMALL.get(low));
    } else {
      readings.add(cardinal(high) + " " + cardinal(low));
      readings.add(cardinal(high) + " hundred " + cardinal(low));
      readings.add(cardinal(high) + " hundred and " + cardinal(low));
    }
  }

  static String cardinal(long number) {
    if (number < SMALL.size()) {
      return SMALL.get((int) number);
    }
    if (number < 100) {
      return TENS.get((int) number / 10) + (number % 10 == 0 ? "" : " " + cardinal(number % 10));
    }
    if (number < 1_000) {
      String rest = number % 100 == 0 ? "" : " " + cardinal(number % 100);
      return SMALL.get((int) number / 100) + " hundred" + rest;
    }
    StringBuilder words = new StringBuilder();
    long left = number;
    for (String group : GROUPS) {
      long part = left % 1_000;
      if (part > 0) {
        words.insert(0, cardinal(part) + group + (words.isEmpty() ? "" : " "));
      }
      left /= 1_000;
    }
    return words.toString();
  }

  static String ordinal(String cardinal) {
    int space = cardinal.lastIndexOf(' ') + 1;
    String last = cardinal.substring(space);
    String changed =
        switch (last) {
          case "one" -> "first";
          case "two" -> "second";
          case "three" -> "third";
          case "five" -> "fifth";
          case "eight" -> "eighth";
          case "nine" -> "ninth";
          case "twelve" -> "twelfth";
          default ->
              last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        };
    return cardinal.substring(0, space) + changed;
  }
}
