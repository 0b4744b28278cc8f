package io.voicemill.runtime.take;

import static io.voicemill.runtime.take.ScriptLines.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.emotion.EmotionPresets;
import io.voicemill.runtime.emotion.EmotionResolution;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestTakeIds {

  private static final LineEmotion NEUTRAL = LineEmotion.NEUTRAL;
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
        line("emotion_text", "preset:sad"),
        line("emotion_text", "preset:sad", "emotion_intensity", 1.5),
        line("emotion_vector", List.of(0, 0, 0, 0, 0, .4, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("otherSounds")
  void whatDecidesTheSoundChangesTheName(ScriptLine other) {
    assertThat(id(other)).isNotEqualTo(id(line()));
  }

  static Stream<ScriptLine> ownManner() {
    return Stream.of(
        line("emotion_intensity", 1.5),
        line("emotion_weight", .3),
        line("emotion_text", "preset:sad", "emotion_intensity", 0),
        line("emotion_text", "preset:sad", "emotion_weight", 0),
        line("emotion_vector", List.of(0, 0, 0, 0, 0, 0, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("ownManner")
  void theVoicesOwnMannerHasOneName(ScriptLine other) {
    assertThat(id(other)).isEqualTo(id(line()));
  }

  @Test
  void aRecordingIsNamedByItsContent() {
    assertThat(id(example("a.wav", "1234"))).isEqualTo(id(example("b.wav", "1234")));
    assertThat(id(example("a.wav", "1234"))).isNotEqualTo(id(example("a.wav", "5678")));
  }

  private static String id(LineEmotion emotion) {
    return TakeIds.of(line(), SPOKEN, emotion, "voice", "bundle");
  }

  private static LineEmotion example(String uri, String sha256) {
    return NEUTRAL.withExample(new LineEmotion.Example(uri, sha256, 1, 1));
  }

  @Test
  void anotherReadingLanguageVoiceOrBundleChangesTheName() {
    String id = id(line());

    assertThat(TakeIds.of(line(), spoken("hɛlˈO", Language.EN), NEUTRAL, "voice", "bundle"))
        .isNotEqualTo(id);
    assertThat(TakeIds.of(line(), spoken("həlˈO", Language.ZH), NEUTRAL, "voice", "bundle"))
        .isNotEqualTo(id);
    assertThat(TakeIds.of(line(), SPOKEN, NEUTRAL, "other", "bundle")).isNotEqualTo(id);
    assertThat(TakeIds.of(line(), SPOKEN, NEUTRAL, "voice", "other")).isNotEqualTo(id);
  }

  private static String id(ScriptLine line) {
    return TakeIds.of(
        line,
        SPOKEN,
        EmotionResolution.resolve(
            line.emotion(), line.emotion().description().flatMap(EmotionPresets::find)),
        "voice",
        "bundle");
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
