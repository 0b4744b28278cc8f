package io.voicemill.runtime.quality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A quantity in digits.
 *
 * @param whole digits before the point
 * @param fraction digits after the point, or none
 * @param magnitudes what follows as {@code million} or {@code 万} does, or none
 * @param end the token after it
 */
record Amount(String whole, String fraction, List<String> magnitudes, int end) {

  /** How digits are read. */
  interface Reader extends Function<String, Set<String>> {}

  /** How digits before and after a point are read. */
  interface DecimalReader {
    Set<String> apply(String whole, String fraction);
  }

  /** The amount that begins with the number at that token. */
  static Amount at(List<Token> tokens, int start) {
    int end = start + 1;
    String fraction = "";
    if (end + 1 < tokens.size()
        && tokens.get(end).isSign(".")
        && tokens.get(end + 1).is(Token.Kind.NUMBER)) {
      fraction = tokens.get(end + 1).text();
      end += 2;
    }
    List<String> magnitudes =
        end < tokens.size() ? Signs.magnitudes(tokens.get(end).text()) : List.of();
    boolean money = start > 0 && Signs.isCurrency(tokens.get(start - 1));
    boolean scaled = !magnitudes.isEmpty() && (money || Signs.isMagnitude(tokens.get(end).text()));
    return new Amount(
        tokens.get(start).text(),
        fraction,
        scaled ? magnitudes : List.of(),
        scaled ? end + 1 : end);
  }

  Set<String> readings(Reader wholeReader, DecimalReader decimalReader) {
    Set<String> plain =
        fraction.isEmpty() ? wholeReader.apply(whole) : decimalReader.apply(whole, fraction);
    if (magnitudes.isEmpty()) {
      return plain;
    }
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : plain) {
      magnitudes.forEach(magnitude -> readings.add(reading + " " + magnitude));
    }
    if (whole.equals("1") && fraction.isEmpty()) {
      magnitudes.forEach(magnitude -> readings.add("a " + magnitude));
    }
    return readings;
  }

  /** The readings with a currency behind, and those that count its hundredths. */
  Set<String> money(String sign, Set<String> readings, Reader wholeReader) {
    Set<String> money = new LinkedHashSet<>();
    for (String name : Signs.currency(sign)) {
      readings.forEach(reading -> money.add(reading + " " + name));
    }
    if (fraction.length() == 2 && magnitudes.isEmpty()) {
      addHundredths(sign, wholeReader, money);
    }
    return money;
  }

  private void addHundredths(String sign, Reader wholeReader, Set<String> money) {
    String hundredths = fraction.replaceFirst("^0", "");
    for (String large : wholeReader.apply(whole)) {
      for (String small : wholeReader.apply(hundredths)) {
        money.add(large + " " + small);
        for (String name : Signs.currency(sign)) {
          money.add(large + " " + name + " " + small);
          money.add(large + " " + name + " and " + small);
          for (String smallName : Signs.smallCurrency(sign)) {
            String rest = small + " " + smallName;
            money.add(large + " " + name + " " + rest);
            money.add(large + " " + name + " and " + rest);
            if (whole.matches("0*")) {
              money.add(rest);
            }
          }
        }
        if (sign.equals("¥")) {
          addTenths(large, money);
        }
      }
    }
  }

  private void addTenths(String large, Set<String> money) {
    String tenths = MandarinNumbers.eachDigit(fraction.substring(0, 1));
    for (String end : List.of("", "毛", "角")) {
      money.add(large + "块" + tenths + end);
      money.add(large + "元" + tenths + end);
    }
  }
}
