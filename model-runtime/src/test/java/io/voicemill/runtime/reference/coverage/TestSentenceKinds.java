package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSentenceKinds {
  private static final TextFrontEnd FRONT_ENDS = Spoken.frontEnds();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZH | 他来了。你来吗？太好了！ | 1 | 1 | 1",
        "ZH | 你来吗 | 0 | 1 | 0",
        "ZH | 他呢 | 0 | 1 | 0",
        "ZH | 他还在睡呢。 | 1 | 0 | 0",
        "ZH | 今天去爬山 | 1 | 0 | 0",
        "ZH | 你说什么？！ | 0 | 1 | 0",
        "ZH | 快走！！！ | 0 | 0 | 1",
        "ZH | 他说：“好！”然后走了。 | 1 | 0 | 1",
        "ZH | 一共三点五米。 | 1 | 0 | 0",
        "JA | 行きますか。 | 0 | 1 | 0",
        "JA | 行きますか | 0 | 1 | 0",
        "JA | 行きます。 | 1 | 0 | 0",
        "JA | 行こう！ | 0 | 0 | 1",
        "JA | そうか！ | 0 | 0 | 1",
        "JA | 元気？はい、元気です。 | 1 | 1 | 0"
      })
  void countsByMarksAndParticles(
      Language language, String text, int statements, int questions, int exclamations) {
    assertThat(SentenceKinds.of(List.of(FRONT_ENDS.speak(text, language))))
        .isEqualTo(new SentenceKinds(statements, questions, exclamations));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"hˈI . hˌW ɑɹ ju ? | 1 | 1 | 0", "ɡˈO ! | 0 | 0 | 1", "jˈɛs , ˌI nˈO | 1 | 0 | 0"})
  void countsEnglishByMarks(String phonemes, int statements, int questions, int exclamations) {
    assertThat(SentenceKinds.of(List.of(Spoken.english(phonemes))))
        .isEqualTo(new SentenceKinds(statements, questions, exclamations));
  }

  @Test
  void namesTheKindsOfWhichThereIsNone() {
    SentenceKinds kinds = new SentenceKinds(3, 0, 1);
    assertThat(kinds.missing()).containsExactly(SentenceKind.QUESTION);
    assertThat(kinds.total()).isEqualTo(4);
  }
}
