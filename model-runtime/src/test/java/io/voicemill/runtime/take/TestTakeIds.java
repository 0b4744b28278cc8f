package io.voicemill.runtime.take;

import static io.voicemill.runtime.take.ScriptLines.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestTakeIds {

  private static final SpokenText SPOKEN = spoken("həlˈO", Language.EN);

  @Test
  void equalLinesHaveEqualNames() {
    assertThat(id(line())).isEqualTo(id(line())).hasSize(64);
  }

  @Test
  void whatDoesNotDecideTheSoundDoesNotChangeTheName() {
    assertThat(id(line("line_id", "l2", "chapter", "One", "position", 4, "silence_after_ms", 90)))
        .isEqualTo(id(line()));
  }

  static Stream<ScriptLine> otherSounds() {
    return Stream.of(
        line("text", "Hello there!"),
        line("duration_ratio", 1.1),
        line("duration_ratio", 1.2),
        line("duration_seconds", 1.1),
        line("seed", 1L),
        line("emotion_text", "sad"),
        line("emotion_intensity", 1.5));
  }

  @ParameterizedTest
  @MethodSource("otherSounds")
  void whatDecidesTheSoundChangesTheName(ScriptLine other) {
    assertThat(id(other)).isNotEqualTo(id(line()));
  }

  @Test
  void anotherReadingLanguageVoiceOrBundleChangesTheName() {
    String id = id(line());

    assertThat(TakeIds.of(line(), spoken("hɛlˈO", Language.EN), "voice", "bundle"))
        .isNotEqualTo(id);
    assertThat(TakeIds.of(line(), spoken("həlˈO", Language.ZH), "voice", "bundle"))
        .isNotEqualTo(id);
    assertThat(TakeIds.of(line(), SPOKEN, "other", "bundle")).isNotEqualTo(id);
    assertThat(TakeIds.of(line(), SPOKEN, "voice", "other")).isNotEqualTo(id);
  }

  private static String id(ScriptLine line) {
    return TakeIds.of(line, SPOKEN, "voice", "bundle");
  }

  private static SpokenText spoken(String phonemes, Language language) {
    return new SpokenText(
        "Hello there.",
        language,
        "Hello there.",
        List.of(),
        List.of(
            new SpokenPart.Word(0, "Hello", language, phonemes, false),
            new SpokenPart.Break(5, 200),
            new SpokenPart.Mark(11, ".")));
  }
}
