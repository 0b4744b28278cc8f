package io.voicemill.runtime.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPinyinPhonemes {

  @Test
  void everySyllableInEveryToneIsAsMisakiHasIt() {
    Map<String, String> misaki = TabSeparated.map(TestPinyinPhonemes.class, "misaki.tsv");
    assertThat(misaki).hasSizeGreaterThan(1300);
    assertThat(misaki)
        .allSatisfy(
            (syllable, phonemes) ->
                assertThat(PinyinPhonemes.of(Syllable.of(syllable))).isEqualTo(phonemes));
  }

  @Test
  void theReadingsOfHanLpAreSyllables() {
    List<String> unknown =
        Stream.of(Pinyin.values())
            .map(Pinyin::toString)
            .filter(syllable -> Syllable.find(syllable).isEmpty())
            .toList();
    assertThat(unknown).containsExactly("ja4", "none5");
  }

  @ParameterizedTest
  @CsvSource({"hua1,xwa→ɚ", "dian3,tja↓ɚ", "wan2,wa↗ɚ", "shi4,ʂə↘ɚ", "kong4,kʰʊ↘ɚ", "hui4,xwə↘ɚ"})
  void colouredFinalsLoseTheirEnding(String syllable, String phonemes) {
    assertThat(PinyinPhonemes.coloured(Syllable.of(syllable))).isEqualTo(phonemes);
  }

  @Test
  void refusesWhatIsNoSyllable() {
    assertThatThrownBy(() -> Syllable.of("zhonk4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No Mandarin syllable: zhonk4");
    assertThatThrownBy(() -> PinyinPhonemes.of(Syllable.R)).hasMessage("No Mandarin syllable: r");
  }
}
