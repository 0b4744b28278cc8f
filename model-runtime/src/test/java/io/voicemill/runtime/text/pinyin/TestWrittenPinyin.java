package io.voicemill.runtime.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestWrittenPinyin {

  @ParameterizedTest
  @CsvSource({
    "zhòng,zhong4",
    "zhong4,zhong4",
    "ZHONG4,zhong4",
    "Zhòng,zhong4",
    "zhòngyào,zhong4 yao4",
    "zhong4yao4,zhong4 yao4",
    "lǜ,lv4",
    "lv4,lv4",
    "lu:4,lv4",
    "lü4,lv4",
    "lüè,lve4",
    "lue4,lve4",
    "nǚ,nv3",
    "jǔ,ju3",
    "jv3,ju3",
    "ma,ma5",
    "ma0,ma5",
    "ma5,ma5",
    "xiān,xian1",
    "fānàn,fa1 nan4",
    "huār,hua1 r5",
    "huar1,hua1 r5",
    "ér,er2",
    "hǎo,hao3"
  })
  void readsEveryWayOfWriting(String written, String syllables) {
    assertThat(WrittenPinyin.syllables(written).orElseThrow().stream().map(Syllable::toString))
        .containsExactly(syllables.split(" ", -1));
  }

  @Test
  void readsCombiningMarks() {
    assertThat(WrittenPinyin.syllables("zho\u0300ng")).contains(List.of(new Syllable("zhong", 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhonk4", "zhong7", "zh4", "b1", "xyz3", "zho4ng", "r5", "", "重4"})
  void refusesWhatIsNotPinyin(String written) {
    assertThat(WrittenPinyin.syllables(written)).isEmpty();
  }

  @Test
  void survivesLongLetters() {
    assertThat(WrittenPinyin.syllables("ang".repeat(2000))).isEmpty();
    assertThat(WrittenPinyin.looksLikePinyin("ma1".repeat(2000))).isFalse();
  }
}
