package io.voicemill.runtime.quality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which Mandarin reads digits. */
final class MandarinNumbers {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<String> PLACES = List.of("", "十", "百", "千");
  private static final List<String> GROUPS = List.of("", "万", "亿", "万亿");
  private static final int MOST_DIGITS = 16;

  private MandarinNumbers() {}

  /** A whole number: as a quantity, with 两 for 二, without its last place, digit by digit. */
  static Set<String> whole(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    if (digits.length() <= MOST_DIGITS) {
      readings.addAll(quantities(Long.parseLong(digits)));
    }
    String each = eachDigit(digits);
    readings.add(each);
    readings.add(each.replace('一', '幺'));
    if (digits.equals("00")) {
      readings.addAll(List.of("", "整"));
    }
    if (digits.equals("30")) {
      readings.add("半");
    }
    return readings;
  }

  /** {@code 3.50}: with every digit after the point, and without the zeros at its end. */
  static Set<String> decimal(String whole, String fraction) {
    Set<String> readings = new LinkedHashSet<>();
    String shorter = fraction.replaceFirst("0+$", "");
    for (String start : whole(whole)) {
      readings.add(start + "点" + eachDigit(fraction));
      readings.add(shorter.isEmpty() ? start : start + "点" + eachDigit(shorter));
    }
    return readings;
  }

  static Set<String> quantities(long number) {
    Set<String> readings = new LinkedHashSet<>();
    String plain = cardinal(number);
    addWithTwo(plain, readings);
    addWithTwo(plain.replaceFirst("(?<=百.)十$|(?<=千.)百$|(?<=万.)千$", ""), readings);
    return readings;
  }

  static String eachDigit(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append(DIGITS.charAt(Character.digit(digit, 10))));
    return text.toString();
  }

  static String cardinal(long number) {
    if (number == 0) {
      return "零";
    }
    StringBuilder text = new StringBuilder();
    long left = number;
    boolean gap = false;
    for (int group = 0; left > 0; group++) {
      int part = (int) (left % 10_000);
      if (part > 0) {
        text.insert(0, section(part) + GROUPS.get(group) + (gap ? "零" : ""));
      }
      gap = !text.isEmpty() && part < 1_000;
      left /= 10_000;
    }
    return text.toString().replaceFirst("^一十", "十");
  }

  private static String section(int part) {
    StringBuilder text = new StringBuilder();
    int left = part;
    boolean gap = false;
    for (int place = 0; left > 0; place++) {
      int digit = left % 10;
      if (digit > 0) {
        text.insert(0, DIGITS.charAt(digit) + PLACES.get(place) + (gap ? "零" : ""));
      }
      gap = !text.isEmpty() && digit == 0;
      left /= 10;
    }
    return text.toString();
  }

  private static void addWithTwo(String plain, Set<String> readings) {
    readings.add(plain);
    readings.add(plain.replaceAll("(?<!十)二(?=[千万亿])", "两"));
    readings.add(plain.replaceAll("(?<!十)二(?=[百千万亿])", "两"));
    readings.add(plain.replaceFirst("^二(?=[百千万亿]|$)", "两"));
  }
}
