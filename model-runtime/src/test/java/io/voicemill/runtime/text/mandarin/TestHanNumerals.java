package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestHanNumerals {

  @ParameterizedTest
  @CsvSource({
    "0,零",
    "10,十",
    "11,十一",
    "110,一百一十",
    "1005,一千零五",
    "1050,一千零五十",
    "200,二百",
    "2000,两千",
    "20000,两万",
    "12000,一万二千",
    "100000,十万",
    "10010010,一千零一万零一十",
    "100000000,一亿",
    "200000000,两亿",
    "1000000000000,一万亿",
    "0012,十二",
    "12345678901234567,一二三四五六七八九零一二三四五六七"
  })
  void wholeNumbers(String digits, String words) {
    assertThat(HanNumerals.whole(digits)).isEqualTo(words);
  }

  @Test
  void everyNumberComesBack() {
    for (int number = 0; number <= 100_000; number++) {
      assertThat(number(HanNumerals.whole(Integer.toString(number)))).isEqualTo(number);
    }
  }

  @Test
  void readsDecimalsAndTelephoneNumbers() {
    assertThat(HanNumerals.cardinal("1,205.50", "两")).isEqualTo("一千二百零五点五零");
    assertThat(HanNumerals.cardinal("2", "两")).isEqualTo("两");
    assertThat(HanNumerals.telephone("10-21")).isEqualTo("幺零二幺");
    assertThat(HanNumerals.digits("10-21")).isEqualTo("一零二一");
  }

  private static int number(String words) {
    int total = 0;
    int section = 0;
    int digit = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int value = "零一二三四五六七八九".indexOf(c);
      int unit = "十百千".indexOf(c);
      if (c == '万') {
        total += (section + digit) * 10_000;
        section = 0;
        digit = 0;
      } else if (unit >= 0) {
        section += (i == 0 ? 1 : digit) * (int) Math.pow(10, unit + 1.0);
        digit = 0;
      } else {
        digit = c == '两' ? 2 : value;
      }
    }
    return total + section + digit;
  }
}
