package io.voicemill.runtime.text.japanese.numbers;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that was read.
 *
 * @param digits of a whole number; empty for others
 * @param said without what is counted
 */
record Amount(String digits, Said said) {
  private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3}){1,12}(?!\\d)|\\d++)";
  private static final String UNITS = "[百千万億兆]{1,3}+";

  /** A number in digits, with thousands marks, decimals and 万 or the like. */
  static final String PATTERN =
      (DIGITS + "(?:\\.\\d++)?")
          + ("(?:" + UNITS + "(?:" + DIGITS + UNITS + ")*+(?:" + DIGITS + ")?)?");

  private static final Pattern PART = Pattern.compile("([\\d,]+)(?:\\.(\\d+))?([百千万億兆]*)");
  private static final Map<Character, String> ZEROS =
      Map.of('十', "0", '百', "00", '千', "000", '万', "0000", '億', "00000000", '兆', "000000000000");
  private static final Map<String, Said> INDEFINITE =
      Map.of("何", new Said("何", "ナン"), "数", new Said("数", "スー"));
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final int FOUR = 4;
  private static final String PLACES = "十百千";
  private static final String MYRIADS = "万億兆";

  static Amount of(String digits) {
    String plain = digits.replaceFirst("^0+(?=\\d)", "");
    return new Amount(plain, Numerals.cardinal(plain));
  }

  /** A number that matches {@link #PATTERN}. */
  static Amount read(String written) {
    Matcher part = PART.matcher(written);
    Optional<Said> decimal = Optional.empty();
    BigInteger sum = BigInteger.ZERO;
    while (part.find()) {
      String digits = part.group(1).replace(",", "");
      if (part.group(2) != null) {
        decimal = Optional.of(decimal(digits, part.group(2), part.group(3)));
        continue;
      }
      StringBuilder value = new StringBuilder(digits);
      part.group(3).chars().forEach(c -> value.append(ZEROS.get((char) c)));
      sum = sum.add(new BigInteger(value.toString()));
    }
    Amount whole = of(sum.toString());
    boolean more = sum.signum() > 0;
    return decimal.map(said -> new Amount("", more ? said.then(whole.said()) : said)).orElse(whole);
  }

  /** A number in characters, 何 or 数; empty for anything else. */
  static Optional<Amount> ofCharacters(String written) {
    if (INDEFINITE.containsKey(written)) {
      return Optional.of(new Amount("", INDEFINITE.get(written)));
    }
    BigInteger sum = BigInteger.ZERO;
    BigInteger group = BigInteger.ZERO;
    StringBuilder pending = new StringBuilder();
    for (char c : written.replace('零', '〇').toCharArray()) {
      if (HAN_DIGITS.indexOf(c) >= 0) {
        pending.append(HAN_DIGITS.indexOf(c));
      } else if (PLACES.indexOf(c) >= 0) {
        String count = pending.isEmpty() ? "1" : pending.toString();
        group = group.add(new BigInteger(count + ZEROS.get(c)));
        pending.setLength(0);
      } else if (MYRIADS.indexOf(c) >= 0) {
        group = group.add(pending.isEmpty() ? BigInteger.ZERO : new BigInteger(pending.toString()));
        BigInteger count = group.signum() == 0 ? BigInteger.ONE : group;
        sum = sum.add(new BigInteger(count + ZEROS.get(c)));
        group = BigInteger.ZERO;
        pending.setLength(0);
      } else {
        return Optional.empty();
      }
    }
    group = group.add(pending.isEmpty() ? BigInteger.ZERO : new BigInteger(pending.toString()));
    return Optional.of(of(sum.add(group).toString()));
  }

  /**
   * A number of about this size, 二三 or 23: ニサン.
   *
   * @param digits two that follow each other, in digits or in characters; empty for others
   */
  static Optional<Said> approximate(String digits) {
    if (digits.length() != 2) {
      return Optional.empty();
    }
    int first = digit(digits.charAt(0));
    int second = digit(digits.charAt(1));
    if (first < 1 || second != first + 1) {
      return Optional.empty();
    }
    Said four = new Said("四", "シ");
    Said before = first == FOUR ? four : Numerals.cardinal(Integer.toString(first));
    return Optional.of(before.then(Numerals.cardinal(Integer.toString(second))));
  }

  private static int digit(char c) {
    return Character.isDigit(c) ? c - '0' : HAN_DIGITS.indexOf(c);
  }

  private static Said decimal(String whole, String fraction, String units) {
    Said said = Numerals.decimal(whole, fraction);
    for (int i = 0; i < units.length(); i++) {
      String unit = units.substring(i, i + 1);
      said = said.then(unit, Numerals.cardinal("1" + ZEROS.get(unit.charAt(0))).kana());
    }
    return new Said(said.words(), said.kana().replaceAll("イチ(?=(?:マン|オク)$)|イッ(?=チョー$)", ""));
  }
}
