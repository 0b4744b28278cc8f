package io.voicemill.runtime.text.english.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestRomanNumerals {

  @ParameterizedTest
  @CsvSource({"I, 1", "IV, 4", "IX, 9", "XIV, 14", "XL, 40", "XCIX, 99", "CCC, 300"})
  void valuesNumerals(String numeral, int value) {
    assertThat(RomanNumerals.value(numeral)).isEqualTo(value);
  }
}
