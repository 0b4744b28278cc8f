package io.voicemill.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.japanese.JapaneseFrontEnd;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestFrontEnds {
  private final FrontEnds frontEnds =
      new FrontEnds(
          Map.of(Language.ZH, MandarinFrontEnd.open(), Language.EN, TestFrontEnds::english));

  @Test
  void joinsTheRunsOfAMixedLine() {
    SpokenText spoken = frontEnds.speak("我的 iPhone 15坏了。", Language.AUTO);
    assertThat(spoken.language()).isEqualTo(Language.ZH);
    assertThat(spoken.spoken()).isEqualTo("我的 iPhone 十五坏了。");
    assertThat(spoken.parts())
        .containsExactly(
            new SpokenPart.Word(0, "我", Language.ZH, "wo↓", false),
            new SpokenPart.Word(1, "的", Language.ZH, "tɤ", true),
            new SpokenPart.Word(3, "iPhone", Language.EN, "en", true),
            new SpokenPart.Word(10, "15", Language.ZH, "ʂɨ↗u↓", true),
            new SpokenPart.Word(12, "坏", Language.ZH, "xwai↘", true),
            new SpokenPart.Word(13, "了", Language.ZH, "lɤ", true),
            new SpokenPart.Mark(14, "."));
  }

  @Test
  void placesAreThoseOfTheGivenText() {
    SpokenText spoken = frontEnds.speak("\uFEFF😀银\u200B行，ＡＢＣ好", Language.AUTO);
    assertThat(spoken.readings()).extracting(Reading::start).containsExactly(2, 4, 9);
    assertThat(spoken.parts()).extracting(SpokenPart::start).containsExactly(2, 5, 6, 9);
    assertThat(spoken.text()).isEqualTo("\uFEFF😀银\u200B行，ＡＢＣ好");
  }

  @Test
  void runsAreSpacedExceptBehindOpeningMarks() {
    assertThat(frontEnds.speak("好，API（API）好", Language.ZH).parts())
        .extracting(part -> part instanceof SpokenPart.Word word ? word.spaced() : null)
        .containsExactly(false, null, true, null, false, null, true);
  }

  @Test
  void keepsBreaks() {
    assertThat(frontEnds.speak("等<break 500ms>好", Language.ZH).parts())
        .contains(new SpokenPart.Break(1, 500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "🎉🎉", "……！？", "<break 1s>", "——", "\u200B", "→ ★"})
  void textWithoutAWordIsNothingToSpeak(String text) {
    assertThatThrownBy(() -> frontEnds.speak(text, Language.ZH))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOTHING_TO_SPEAK))
        .hasMessageContaining("holds no word");
  }

  @Test
  void aLineWithKanaIsJapaneseFromEndToEnd() {
    FrontEnds japanese =
        new FrontEnds(
            Map.of(Language.JA, JapaneseFrontEnd.open(word -> new EnglishWord("", false))));
    SpokenText spoken = japanese.speak("こんにちは、APIです", Language.AUTO);
    assertThat(spoken.language()).isEqualTo(Language.JA);
    assertThat(spoken.readings())
        .extracting(Reading::reading)
        .containsExactly("コンニチワ", "エーピーアイ", "デス");
    assertThat(spoken.parts()).extracting(SpokenPart::start).containsExactly(0, 5, 6);
  }

  @Test
  void aMissingFrontEndIsNamed() {
    FrontEnds chineseOnly = new FrontEnds(Map.of(Language.ZH, MandarinFrontEnd.open()));
    assertThatThrownBy(() -> chineseOnly.speak("用 API", Language.ZH))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There is no front end for the language en.");
  }

  private static SpokenRun english(List<TextSpan> run) {
    StringBuilder spoken = new StringBuilder();
    List<SpokenPart> parts = new ArrayList<>();
    for (TextSpan span : run) {
      if (span instanceof TextSpan.Plain plain) {
        spoken.append(plain.text());
        if (!plain.text().isBlank()) {
          parts.add(
              new SpokenPart.Word(span.start(), plain.text().strip(), Language.EN, "en", false));
        }
      } else if (span instanceof TextSpan.Phonemes phonemes) {
        spoken.append(phonemes.text());
        parts.add(
            new SpokenPart.Word(
                span.start(), phonemes.text(), Language.EN, phonemes.phonemes(), false));
      }
    }
    return new SpokenRun(spoken.toString(), List.of(), parts);
  }
}
