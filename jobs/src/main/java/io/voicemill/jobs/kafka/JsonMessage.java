package io.voicemill.jobs.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The one JSON object of a message. */
final class JsonMessage {

  /** What every message should be, for its sender. */
  static final String FORM =
      "Send one JSON object in UTF-8 a message, with line_id, text and speaker_id.";

  private static final int DEEPEST = 100;
  private static final Pattern SURROGATE = Pattern.compile("\\\\u[dD][89a-fA-F]");

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonMessage() {}

  /**
   * The keys and values of the object.
   *
   * @throws VoicemillException UNREADABLE_SOURCE, INVALID_VALUE
   */
  static Map<String, Object> values(String text) {
    Object value;
    try {
      value = JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
    if (!(value instanceof Map<?, ?> object)) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "The message is JSON, but not an object.",
              "The columns of a line are the keys of an object.",
              FORM));
    }
    if (SURROGATE.matcher(text).find()) {
      requireCharacters(object);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    object.forEach((key, element) -> values.put((String) key, element));
    return values;
  }

  private static VoicemillException unreadable(JsonProcessingException failure) {
    String words = failure.getOriginalMessage().lines().findFirst().orElse("nothing");
    String why =
        failure.getLocation() == null
            ? "%s.".formatted(words)
            : "At line %d, column %d: %s."
                .formatted(
                    failure.getLocation().getLineNr(), failure.getLocation().getColumnNr(), words);
    return words.startsWith("Duplicate")
        ? new VoicemillException(
            Problem.of(
                ProblemCode.INVALID_VALUE,
                "The message says one thing twice.",
                why,
                "Send each key once."))
        : new VoicemillException(
            Problem.of(ProblemCode.UNREADABLE_SOURCE, "The message is not JSON.", why, FORM));
  }

  private static void requireCharacters(Map<?, ?> object) {
    if (hasHalfCharacter(object.toString())) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.INVALID_VALUE,
              "The message holds half a character.",
              "A surrogate like \\ud83d stands alone, and only two of them are a character.",
              "Send characters as they are, without \\u."));
    }
  }

  private static boolean hasHalfCharacter(String text) {
    return text.codePoints()
        .anyMatch(
            codePoint ->
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
