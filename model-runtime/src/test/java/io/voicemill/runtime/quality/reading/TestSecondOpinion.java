package io.voicemill.runtime.quality.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestSecondOpinion {

  @Test
  void aPhraseIsReadAsAWhole() {
    assertThat(SecondOpinion.of("他在银行")).endsWith("yin2", "hang2");
    assertThat(SecondOpinion.of("各行各业")).contains("hang2");
  }

  @Test
  void aCharacterWithoutAPhraseHasNone() {
    assertThat(SecondOpinion.of("行。")).containsExactly(SecondOpinion.NONE, SecondOpinion.NONE);
  }

  @Test
  void traditionalCharactersAreReadToo() {
    assertThat(SecondOpinion.of("銀行")).containsExactly("yin2", "hang2");
  }
}
