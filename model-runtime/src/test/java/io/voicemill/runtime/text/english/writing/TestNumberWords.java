package io.voicemill.runtime.text.english.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNumberWords {
  private final NumberWords american = new NumberWords(Accent.US);
  private final NumberWords british = new NumberWords(Accent.GB);

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "000, zero",
    "13, thirteen",
    "40, forty",
    "99, ninety-nine",
    "100, one hundred",
    "105, one hundred five",
    "1000, one thousand",
    "1000001, one million one",
    "20300, twenty thousand three hundred"
  })
  void readsCardinals(String number, String words) {
    assertThat(american.cardinal(number)).isEqualTo(words);
  }

  @Test
  void ignoresSeparatorsOfThousands() {
    assertThat(american.cardinal("1,234,567"))
        .isEqualTo("one million two hundred thirty-four thousand five hundred sixty-seven");
  }

  @ParameterizedTest
  @CsvSource({
    "105, one hundred and five",
    "1005, one thousand and five",
    "1105, one thousand one hundred and five",
    "2000, two thousand",
    "1000100, one million one hundred"
  })
  void saysAndInBritishEnglish(String number, String words) {
    assertThat(british.cardinal(number)).isEqualTo(words);
  }

  @Test
  void readsNumbersBeyondAllScalesDigitByDigit() {
    assertThat(american.cardinal("1".repeat(31))).startsWith("one one one").hasSize(31 * 4 - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, first",
    "12, twelfth",
    "20, twentieth",
    "21, twenty-first",
    "112, one hundred twelfth",
    "1000, one thousandth"
  })
  void readsOrdinals(String number, String words) {
    assertThat(american.ordinal(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1984, nineteen eighty-four",
    "1905, nineteen oh five",
    "1900, nineteen hundred",
    "2000, two thousand",
    "2005, two thousand five",
    "2026, twenty twenty-six",
    "1066, ten sixty-six",
    "476, four hundred seventy-six"
  })
  void readsYears(String number, String words) {
    assertThat(american.year(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "15, fifteen",
    "07, zero seven",
    "300, three hundred",
    "101, one oh one",
    "747, seven forty-seven",
    "4090, forty ninety",
    "5000, five thousand",
    "13000, thirteen thousand",
    "13579, one three five seven nine"
  })
  void readsNumbersThatNameThings(String number, String words) {
    assertThat(american.code(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"3.14, three point one four", ".5, point five", "0.50, zero point five zero"})
  void readsDecimals(String number, String words) {
    assertThat(american.amount(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"ninety, nineties", "six, sixes", "nineteen hundred, nineteen hundreds"})
  void formsPlurals(String words, String plural) {
    assertThat(NumberWords.plural(words)).isEqualTo(plural);
  }
}
