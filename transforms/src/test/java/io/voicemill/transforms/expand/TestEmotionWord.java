package io.voicemill.transforms.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.problem.VoicemillException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TestEmotionWord {

  @ParameterizedTest
  @EnumSource(EmotionLabel.class)
  void labelsGoByBothOfTheirNames(EmotionLabel label) {
    assertThat(EmotionWord.parse(label.code()).description()).hasValue("preset:" + label.code());
    assertThat(EmotionWord.parse(label.chinese())).isEqualTo(EmotionWord.parse(label.code()));
    assertThat(EmotionWord.label(EmotionWord.parse(label.chinese()))).hasValue(label);
  }

  @Test
  void aPresetKeepsItsName() {
    assertThat(EmotionWord.parse("preset:newsreader").description()).hasValue("preset:newsreader");
    assertThat(EmotionWord.parse("preset: 高兴 ").description()).hasValue("preset:happy");
  }

  @Test
  void anythingElseIsADescription() {
    assertThat(EmotionWord.parse(" 委屈地小声嘟囔，眼眶泛红 ").description()).hasValue("委屈地小声嘟囔，眼眶泛红");
  }

  @Test
  void aWavFileIsAnExample() {
    assertThat(EmotionWord.parse("s3a://studio/clips/B.WAV").audio())
        .hasValue("s3a://studio/clips/B.WAV");
  }

  @Test
  void eightNumbersAreAVector() {
    assertThat(EmotionWord.parse("[0, 0, .7, 0, 0, .3, 0, 0]").vector())
        .containsExactly(0f, 0f, .7f, 0f, 0f, .3f, 0f, 0f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [0,0,1,0,0,0,0]      | It holds 7 numbers.
          [0,0,0,0,0,0,0,0]    | All of its weights are 0.
          [0,0,NaN,0,0,0,0,1]  | NaN is not within 0 to 1.
          [0,0,3,0,0,0,0,1]    | 3 is not within 0 to 1.
          [0,0,x,0,0,0,0,1]    | 'x' is not a number.
          [0,0,1,0,0,0,0,0     | Its bracket is not closed.
          preset:              | 'preset:' names no emotion.
          ""                   | An emotion is empty.
          """)
  void nonsenseIsRefused(String word, String why) {
    assertThatThrownBy(() -> EmotionWord.parse(word))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining(why);
  }
}
