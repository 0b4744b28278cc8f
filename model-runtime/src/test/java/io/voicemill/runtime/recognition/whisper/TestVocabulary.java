package io.voicemill.runtime.recognition.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestVocabulary {

  @Test
  void everyCharacterOfATokenIsAByte() {
    Vocabulary vocabulary = new Vocabulary(List.of("ĠHello", "Ċ", "ä½", "ł", "å¥½", "é"));

    assertThat(vocabulary.text(List.of(0, 1))).isEqualTo(" Hello\n");
    assertThat(vocabulary.text(List.of(2, 3, 4))).isEqualTo("你好");
  }

  @Test
  void characterThatIsCutOffIsLeftOut() {
    Vocabulary vocabulary = new Vocabulary(List.of("å¥½", "ä½"));

    assertThat(vocabulary.text(List.of(0, 1))).isEqualTo("好");
  }
}
