package io.voicemill.runtime.quality.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestSecondOpinion {

  @Test
  void aPhraseIsReadAsAWhole() {
    assertThat(readings("他在银行")).endsWith("yin2", "hang2");
    assertThat(readings("各行各业")).contains("hang2");
  }

  @Test
  void aCharacterWithoutAWordHasNone() {
    assertThat(SecondOpinion.of("行。")).containsExactly(SecondOpinion.NONE, SecondOpinion.NONE);
  }

  @Test
  void aPhraseEndsWhereAWordDoes() {
    assertThat(SecondOpinion.of("老人的体重新增了四斤").get(4).reading()).isNotEqualTo("chong2");
    assertThat(SecondOpinion.of("我们重新装修").get(2))
        .isEqualTo(new SecondOpinion("chong2", SecondOpinion.Source.PHRASE));
  }

  @Test
  void aPhraseMayLieInsideAWord() {
    assertThat(SecondOpinion.of("年轻人总是朝气蓬勃").get(5))
        .isEqualTo(new SecondOpinion("zhao1", SecondOpinion.Source.PHRASE));
  }

  @Test
  void aWordThatIsNotListedIsReadByItsCharacters() {
    assertThat(SecondOpinion.of("空调").get(1))
        .isEqualTo(new SecondOpinion("tiao2", SecondOpinion.Source.DEFAULT));
  }

  @Test
  void traditionalCharactersAreReadToo() {
    assertThat(readings("銀行")).containsExactly("yin2", "hang2");
  }

  private static List<String> readings(String text) {
    return SecondOpinion.of(text).stream().map(SecondOpinion::reading).toList();
  }
}
