package io.voicemill.runtime.text.japanese.kana;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestKanaPhonemes {

  @ParameterizedTest
  @CsvSource({
    "キョー,kʲoː",
    "ガッコー,ɡaʔkoː",
    "シンブン,ɕimbɯɴ",
    "テンキ,teŋkʲi",
    "ケンチク,keɲʨikɯ",
    "アンナイ,annai",
    "ホン,hoɴ",
    "レンアイ,ɾeɴai",
    "ファイル,ɸaiɾɯ",
    "ティー,tʲiː",
    "ヲ,o"
  })
  void katakanaAreThePhonemesOfMisaki(String katakana, String phonemes) {
    assertThat(KanaPhonemes.of(katakana)).isEqualTo(phonemes);
  }

  @Test
  void theVoicesKnowEverySymbol() throws IOException {
    String known;
    try (InputStream symbols = TextFrontEnd.class.getResourceAsStream("symbols.txt")) {
      known = new String(symbols.readAllBytes(), StandardCharsets.UTF_8);
    }
    TabSeparated.map(KanaPhonemes.class, "morae.tsv")
        .values()
        .forEach(
            phonemes -> assertThat(phonemes.codePoints()).allMatch(c -> known.indexOf(c) >= 0));
    assertThat(known).contains("ʔ", "ː", "ɴ", "ŋ");
  }

  @ParameterizedTest
  @CsvSource({"トウキョウ,トーキョー", "ユウキ,ユーキ", "カウ,カウ", "ウエ,ウエ"})
  void writtenKatakanaAreLengthened(String written, String spoken) {
    assertThat(Katakana.lengthened(written)).isEqualTo(spoken);
  }
}
