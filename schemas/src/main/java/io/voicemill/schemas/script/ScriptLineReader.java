package io.voicemill.schemas.script;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.rejected.Rejected;
import io.voicemill.schemas.table.Excerpts;
import io.voicemill.schemas.table.RowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks one row of a script table and makes a line of it. Thread-safe. */
public final class ScriptLineReader {

  /** The script of lines that name none. */
  public static final String DEFAULT_SCRIPT_ID = "script";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WAV = "wav";
  private static final double MAX_SECONDS = 600;

  private final LineLimits limits;

  public ScriptLineReader(LineLimits limits) {
    this.limits = requireNonNull(limits, "limits is null");
  }

  /**
   * Reads one row.
   *
   * @param row values by column; null for absent ones
   * @param source where the row came from, for the rejected table
   */
  public ValidatedLine read(Map<String, Object> row, String source) {
    RowReader reader = new RowReader(row);
    LineKey key =
        new LineKey(
            reader
                .text("script_id")
                .map(id -> safe(reader, "script_id", id))
                .orElse(DEFAULT_SCRIPT_ID),
            safe(
                reader,
                "line_id",
                reader.requiredText("line_id", "A line without a name cannot be found again.")),
            reader.text("variant").map(id -> safe(reader, "variant", id)));
    ScriptLine line =
        new ScriptLine(
            key,
            reader.text("chapter"),
            reader.wholeInt("position", Integer.MIN_VALUE, Integer.MAX_VALUE),
            spokenText(reader),
            reader.requiredText("speaker_id", "Nobody is named to speak the line."),
            language(reader),
            emotion(reader),
            duration(reader),
            reader.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0),
            reader.wholeInt("silence_after_ms", 0, 600_000),
            audioFormat(reader),
            extra(row));
    if (reader.problems().isEmpty()) {
      return new ValidatedLine.Valid(line);
    }
    return new ValidatedLine.Invalid(rejected(row, reader.problems(), source));
  }

  /** The rejection of a row for one problem that was found after reading. */
  public static Rejected reject(Map<String, Object> row, Problem problem, String source) {
    return rejected(row, List.of(problem), source);
  }

  private static Rejected rejected(Map<String, Object> row, List<Problem> problems, String source) {
    Problem first = problems.get(0);
    Problem all =
        new Problem(
            first.code(),
            first.column(),
            joined(problems, Problem::problem),
            joined(problems, Problem::why),
            joined(problems, Problem::fix));
    Optional<String> lineId =
        Optional.ofNullable(row.get("line_id")).map(Object::toString).filter(id -> !id.isBlank());
    return new Rejected(lineId, all, json(row), source);
  }

  private static String joined(List<Problem> problems, Function<Problem, String> part) {
    return problems.stream().map(part).distinct().collect(Collectors.joining(" "));
  }

  private static String json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      return String.valueOf(row);
    }
  }

  private static String safe(RowReader reader, String column, String identifier) {
    Identifiers.flaw(identifier)
        .ifPresent(
            flaw ->
                reader.report(
                    Problem.in(
                        column,
                        ProblemCode.UNSAFE_IDENTIFIER,
                        "The %s %s %s.".formatted(column, Excerpts.of(identifier), flaw),
                        "It becomes the name of an audio file.",
                        "Use letters, digits, '-', '_' and single dots, at most %d bytes."
                            .formatted(Identifiers.MAX_BYTES))));
    return identifier;
  }

  private String spokenText(RowReader reader) {
    String text = reader.requiredText("text", "There is nothing to speak.");
    int characters = text.codePointCount(0, text.length());
    if (characters > limits.maxCharacters()) {
      reader.report(
          Problem.in(
              "text",
              ProblemCode.TEXT_TOO_LONG,
              "The text has %,d characters, %,d are allowed."
                  .formatted(characters, limits.maxCharacters()),
              "One line is one take: a long one is heard, checked and repaired as a whole.",
              "Split it into several lines, or raise limits.max-characters."));
    }
    return text;
  }

  private Language language(RowReader reader) {
    Optional<String> code = reader.text("language");
    if (code.isEmpty()) {
      return limits.defaultLanguage();
    }
    Optional<Language> language = Language.find(code.get().strip());
    if (language.isEmpty()) {
      reader.report(
          Problem.in(
              "language",
              ProblemCode.UNKNOWN_LANGUAGE,
              "The language %s is not known.".formatted(Excerpts.of(code.get())),
              "The text cannot be read without the rules of its language.",
              "Use en, zh, ja or auto."));
    }
    return language.orElse(Language.AUTO);
  }

  private static EmotionRequest emotion(RowReader reader) {
    return new EmotionRequest(
        description(reader),
        reader.weights("emotion_vector", EmotionRequest.VECTOR_SIZE),
        reader.text("emotion_audio"),
        reader.number("emotion_weight", 0, 1),
        reader.number("emotion_intensity", 0, 2));
  }

  private static Optional<String> description(RowReader reader) {
    Optional<String> description = reader.text("emotion_text").filter(text -> !text.isBlank());
    int characters = description.map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (characters > EmotionRequest.MOST_CHARACTERS) {
      reader.report(
          Problem.in(
              "emotion_text",
              ProblemCode.TEXT_TOO_LONG,
              "The description has %,d characters, %,d are allowed."
                  .formatted(characters, EmotionRequest.MOST_CHARACTERS),
              "It says how the line is meant, not what happens in the whole chapter.",
              "Keep a sentence or two of it."));
    }
    return description;
  }

  private static DurationRequest duration(RowReader reader) {
    OptionalDouble ratio = reader.number("duration_ratio", .5, 2);
    OptionalDouble seconds = reader.number("duration_seconds", .05, MAX_SECONDS);
    OptionalInt tokens =
        reader.wholeInt(
            "duration_tokens", 4, (int) (MAX_SECONDS * DurationRequest.TOKENS_PER_SECOND));
    List<String> given = new ArrayList<>();
    for (String column : List.of("duration_ratio", "duration_seconds", "duration_tokens")) {
      reader.text(column).ifPresent(value -> given.add(column));
    }
    if (given.size() > 1) {
      reader.report(
          Problem.in(
              given.get(1),
              ProblemCode.SEVERAL_DURATIONS,
              "The columns %s are all set.".formatted(String.join(" and ", given)),
              "A line has one length.",
              "Keep one of them and set the others to null."));
    }
    if (ratio.isPresent()) {
      return new DurationRequest.Ratio(ratio.getAsDouble());
    }
    if (seconds.isPresent()) {
      return new DurationRequest.Seconds(seconds.getAsDouble());
    }
    if (tokens.isPresent()) {
      return new DurationRequest.Seconds(
          tokens.getAsInt() / (double) DurationRequest.TOKENS_PER_SECOND);
    }
    return new DurationRequest.Natural();
  }

  private static String audioFormat(RowReader reader) {
    String format = reader.text("audio_format").orElse(WAV);
    if (!format.equals(WAV)) {
      reader.report(
          Problem.in(
              "audio_format",
              ProblemCode.INVALID_VALUE,
              "The audio_format %s is not known.".formatted(Excerpts.of(format)),
              "Takes are written as WAV in this version.",
              "Use wav, or leave it out."));
    }
    return format;
  }

  private static Map<String, String> extra(Map<String, Object> row) {
    Map<String, String> extra = new TreeMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null && ScriptTable.SCHEMA.find(column).isEmpty()) {
            extra.put(column, isNested(value) ? nestedJson(value) : value.toString());
          }
        });
    return extra;
  }

  private static boolean isNested(Object value) {
    return value instanceof Map || value instanceof Collection;
  }

  private static String nestedJson(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      return value.toString();
    }
  }
}
