package io.voicemill.schemas.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.rejected.Rejected;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestScriptLineReader {

  private final ScriptLineReader reader = new ScriptLineReader(LineLimits.DEFAULT);

  @Test
  void readsEveryColumn() {
    Map<String, Object> row = row();
    row.put("script_id", "book");
    row.put("chapter", "One");
    row.put("position", 3);
    row.put("language", "EN");
    row.put("emotion_text", "whispering");
    row.put("emotion_vector", List.of(0f, .5f, 0f, 0f, 0f, 0f, 0f, .25f));
    row.put("emotion_audio", "s3a://b/clip.wav");
    row.put("emotion_weight", .5);
    row.put("emotion_intensity", 1.5);
    row.put("duration_tokens", 120);
    row.put("variant", "angry-2");
    row.put("seed", 9L);
    row.put("silence_after_ms", 250);
    row.put("audio_format", "wav");
    row.put("sku", 4711);

    assertThat(valid(row))
        .isEqualTo(
            new ScriptLine(
                new LineKey("book", "l1", Optional.of("angry-2")),
                Optional.of("One"),
                OptionalInt.of(3),
                "Hello.",
                "af_heart",
                Language.EN,
                new EmotionRequest(
                    Optional.of("whispering"),
                    List.of(0f, .5f, 0f, 0f, 0f, 0f, 0f, .25f),
                    Optional.of("s3a://b/clip.wav"),
                    OptionalDouble.of(.5),
                    OptionalDouble.of(1.5)),
                new DurationRequest.Seconds(1.5),
                9,
                OptionalInt.of(250),
                "wav",
                Map.of("sku", "4711")));
  }

  @Test
  void needsNoMoreThanThreeColumns() {
    ScriptLine line = valid(row());

    assertThat(line.key().audioPath()).isEqualTo("audio/script/l1");
    assertThat(line.language()).isEqualTo(Language.AUTO);
    assertThat(line.duration()).isEqualTo(new DurationRequest.Natural());
    assertThat(line.emotion().neutral()).isTrue();
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        Arguments.of("text", null, ProblemCode.MISSING_VALUE),
        Arguments.of("text", "  \t", ProblemCode.MISSING_VALUE),
        Arguments.of("text", "x".repeat(20_000), ProblemCode.TEXT_TOO_LONG),
        Arguments.of("speaker_id", null, ProblemCode.MISSING_VALUE),
        Arguments.of("line_id", "", ProblemCode.MISSING_VALUE),
        Arguments.of("line_id", "../etc/passwd", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "a/b", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "a\\b", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "l".repeat(300), ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "a\u0000b", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "a\u202eb", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("line_id", "\ud800", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("script_id", "..", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("variant", "a/b", ProblemCode.UNSAFE_IDENTIFIER),
        Arguments.of("language", "klingon", ProblemCode.UNKNOWN_LANGUAGE),
        Arguments.of("duration_ratio", 9.0, ProblemCode.INVALID_VALUE),
        Arguments.of("duration_ratio", "fast", ProblemCode.INVALID_VALUE),
        Arguments.of("duration_ratio", Double.NaN, ProblemCode.INVALID_VALUE),
        Arguments.of("duration_seconds", -1.0, ProblemCode.INVALID_VALUE),
        Arguments.of("duration_tokens", 10.5, ProblemCode.INVALID_VALUE),
        Arguments.of("emotion_vector", List.of(1f, 2f), ProblemCode.INVALID_VALUE),
        Arguments.of("emotion_weight", 1.1, ProblemCode.INVALID_VALUE),
        Arguments.of("emotion_intensity", 2.1, ProblemCode.INVALID_VALUE),
        Arguments.of("position", "third", ProblemCode.INVALID_VALUE),
        Arguments.of("audio_format", "exe", ProblemCode.INVALID_VALUE));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void rejectsWithTheColumnNamed(String column, Object value, ProblemCode code) {
    Map<String, Object> row = row();
    row.put(column, value);

    Rejected rejected = invalid(row);

    assertThat(rejected.problem().code()).isEqualTo(code);
    assertThat(rejected.problem().column()).contains(column);
    assertThat(rejected.problem().message()).contains(column).doesNotContain("\u0000");
    assertThat(rejected.source()).isEqualTo("test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ch1.001", "第一章-003", "a b", "Line_7", "é"})
  void keepsIdentifiersThatPeopleUse(String lineId) {
    Map<String, Object> row = row();
    row.put("line_id", lineId);

    assertThat(valid(row).key().lineId()).isEqualTo(lineId);
  }

  @Test
  void twoDurationsAreOneTooMany() {
    Map<String, Object> row = row();
    row.put("duration_ratio", 1.1);
    row.put("duration_seconds", 2.0);

    Rejected rejected = invalid(row);

    assertThat(rejected.problem().code()).isEqualTo(ProblemCode.SEVERAL_DURATIONS);
    assertThat(rejected.problem().problem())
        .isEqualTo("The columns duration_ratio and duration_seconds are all set.");
  }

  @Test
  void namesEveryProblemOfARow() {
    Map<String, Object> row = row();
    row.put("text", null);
    row.put("duration_ratio", 9.0);

    Rejected rejected = invalid(row);

    assertThat(rejected.problem().code()).isEqualTo(ProblemCode.MISSING_VALUE);
    assertThat(rejected.problem().problem())
        .isEqualTo("The column 'text' is null. The column 'duration_ratio' holds '9.0'.");
    assertThat(rejected.problem().fix()).contains("from 0.5 to 2");
  }

  @Test
  void keepsTheRowAsItCameIn() {
    Map<String, Object> row = row();
    row.put("text", null);
    row.put("sku", 4711);

    assertThat(invalid(row).rowJson()).contains("\"sku\":4711").contains("\"text\":null");
  }

  @Test
  void nestedValuesAreCarriedAsJson() {
    Map<String, Object> row = row();
    row.put("tags", Map.of("x", List.of(1, true)));
    row.put("sku", 4711);

    assertThat(valid(row).extra()).isEqualTo(Map.of("tags", "{\"x\":[1,true]}", "sku", "4711"));
  }

  @Test
  void limitCountsCodePoints() {
    Map<String, Object> row = row();
    row.put("text", "𠮷".repeat(5_000));

    assertThat(valid(row).text()).hasSize(10_000);
  }

  private static Map<String, Object> row() {
    Map<String, Object> row = new HashMap<>();
    row.put("line_id", "l1");
    row.put("text", "Hello.");
    row.put("speaker_id", "af_heart");
    for (String column : Arrays.asList("language", "duration_ratio", "sku")) {
      row.put(column, null);
    }
    return row;
  }

  private ScriptLine valid(Map<String, Object> row) {
    ValidatedLine line = reader.read(row, "test");
    assertThat(line).isInstanceOf(ValidatedLine.Valid.class);
    return ((ValidatedLine.Valid) line).line();
  }

  private Rejected invalid(Map<String, Object> row) {
    ValidatedLine line = reader.read(row, "test");
    assertThat(line).isInstanceOf(ValidatedLine.Invalid.class);
    return ((ValidatedLine.Invalid) line).rejected();
  }
}
