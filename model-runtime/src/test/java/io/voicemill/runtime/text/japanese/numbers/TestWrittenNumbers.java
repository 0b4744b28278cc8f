package io.voicemill.runtime.text.japanese.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestWrittenNumbers {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1本|一本|イッポン",
        "3匹|三匹|サンビキ",
        "10分|十分|ジュップン",
        "20歳|二十歳|ハタチ",
        "8日|八日|ヨーカ",
        "4月|四月|シガツ",
        "9時|九時|クジ",
        "3階|三階|サンガイ",
        "300回|三百回|サンビャッカイ",
        "1万2000円|一万二千円|イチマンニセンエン",
        "10,000,000人|一千万人|イッセンマンニン",
        "3.5億円|三点五億円|サンテンゴオクエン",
        "1.5万2000円|一点五万二千円|イッテンゴマンニセンエン",
        "$1.5万|一点五万ドル|イッテンゴマンドル",
        "0.5%|零点五パーセント|レーテンゴパーセント",
        "12億3456万|十二億三千四百五十六万|ジューニオクサンゼンヨンヒャクゴジューロクマン",
        "2026-11-21|二千二十六年十一月二十一日|ニセンニジューロクネンジューイチガツニジューイチニチ",
        "10:05 pm|午後十時五分|ゴゴジュージゴフン",
        "3/4|四分の三|ヨンブンノサン",
        "1日|一日|イチニチ",
        "007|〇〇七|ゼロゼロナナ",
        "$3.50|三ドル五十セント|サンドルゴジュッセント",
        "10km/h|十キロメートル毎時|ジュッキロメートルマイジ",
        "2、3日|二三日|ニサンニチ"
      })
  void numbersAreSaid(String written, String words, String katakana) {
    WrittenNumbers.Match match = WrittenNumbers.at(written, 0).orElseThrow();
    assertThat(match.said()).isEqualTo(new Said(words, katakana));
    assertThat(match.end()).isEqualTo(written.length());
  }

  @Test
  void numbersInCharactersAreCounted() {
    assertThat(WrittenNumbers.counted("三百二十", "本")).contains(new Said("三百二十本", "サンビャクニジュッポン"));
    assertThat(WrittenNumbers.counted("何", "匹")).contains(new Said("何匹", "ナンビキ"));
    assertThat(WrittenNumbers.counted("三", "猫")).isEmpty();
  }

  @Test
  void numbersTooLongForANameAreDigits() {
    assertThat(WrittenNumbers.at("123456789012345678901", 0).orElseThrow().said().kana())
        .startsWith("イチニーサンヨンゴー");
  }

  @Test
  void signsAreSilentWhereTheyMeanNothing() {
    assertThat(WrittenNumbers.sign("東京〜大阪", 2)).contains(new Said("から", "カラ"));
    assertThat(WrittenNumbers.sign("ね〜", 1)).isEmpty();
    assertThat(WrittenNumbers.sign("1+1=2", 3)).contains(new Said("イコール", "イコール"));
    assertThat(WrittenNumbers.sign("1ドル=154円", 3)).isEmpty();
  }
}
