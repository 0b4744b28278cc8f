package io.voicemill.runtime.text.mandarin;

/** Numbers in Chinese characters. */
final class HanNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String TELEPHONE_DIGITS = "零幺二三四五六七八九";
  private static final String TENS = "千百十";
  private static final int MOST_DIGITS = 16;

  private HanNumerals() {}

  /** Digit by digit: 2026 is 二零二六. A decimal point is 点; anything else is left out. */
  static String digits(String number) {
    return spell(number, DIGITS);
  }

  /** Digit by digit with 幺 for 1, as telephone numbers are read. */
  static String telephone(String number) {
    return spell(number, TELEPHONE_DIGITS);
  }

  /**
   * A whole number or a decimal in words; one that is too long for words digit by digit.
   *
   * @param number digits, with commas and a decimal point if it has them
   * @param two how the number 2 is read if it stands alone: 二 or 两
   */
  static String cardinal(String number, String two) {
    String plain = number.replace(",", "");
    int point = plain.indexOf('.');
    if (point >= 0) {
      return whole(plain.substring(0, point)) + "点" + digits(plain.substring(point + 1));
    }
    String whole = whole(plain);
    return whole.equals("二") ? two : whole;
  }

  /** A whole number in words, 2 as 二. */
  static String whole(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    if (significant.isEmpty()) {
      return "零";
    }
    if (significant.length() > MOST_DIGITS) {
      return digits(digits);
    }
    String words = words(Long.parseLong(significant));
    if (words.startsWith("一十")) {
      return words.substring(1);
    }
    boolean leadingTwo =
        words.length() > 1 && words.charAt(0) == '二' && "千万亿".indexOf(words.charAt(1)) >= 0;
    return leadingTwo ? "两" + words.substring(1) : words;
  }

  private static String words(long number) {
    if (number >= 100_000_000L) {
      return joined(number, 100_000_000L, "亿");
    }
    return number >= 10_000 ? joined(number, 10_000, "万") : belowTenThousand((int) number);
  }

  private static String joined(long number, long unit, String name) {
    long rest = number % unit;
    String gap = rest > 0 && rest < unit / 10 ? "零" : "";
    return words(number / unit) + name + gap + (rest > 0 ? words(rest) : "");
  }

  private static String belowTenThousand(int number) {
    if (number < 10) {
      return DIGITS.substring(number, number + 1);
    }
    StringBuilder words = new StringBuilder();
    int unit = 1000;
    int rest = number;
    for (int i = 0; i < TENS.length(); i++, unit /= 10) {
      int digit = rest / unit;
      rest %= unit;
      if (digit > 0) {
        words.append(DIGITS.charAt(digit)).append(TENS.charAt(i));
        if (rest > 0 && rest < unit / 10) {
          words.append('零');
        }
      }
    }
    return rest > 0 ? words.append(DIGITS.charAt(rest)).toString() : words.toString();
  }

  private static String spell(String number, String names) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        words.append(names.charAt(c - '0'));
      } else if (c == '.') {
        words.append('点');
      }
    }
    return words.toString();
  }
}
