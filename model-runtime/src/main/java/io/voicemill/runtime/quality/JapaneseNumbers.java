package io.voicemill.runtime.quality;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ways in which Japanese writes a number in characters. */
final class JapaneseNumbers {
  private JapaneseNumbers() {}

  /** A whole number: as a quantity, without zeros and without 一 before 十 百 千, digit by digit. */
  static Set<String> whole(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : MandarinNumbers.whole(digits)) {
      if (!reading.contains("两") && !reading.contains("幺") && !reading.contains("亿")) {
        if (reading.length() > 1 && !reading.equals(MandarinNumbers.eachDigit(digits))) {
          readings.add(reading.replaceAll("零|一(?=[十百千])", ""));
        }
        readings.add(reading);
      }
    }
    return readings;
  }

  /** {@code 3.5}. */
  static Set<String> decimal(String whole, String fraction) {
    Set<String> readings = new LinkedHashSet<>();
    for (String start : whole(whole)) {
      readings.add(start + "点" + MandarinNumbers.eachDigit(fraction));
    }
    return readings;
  }
}
