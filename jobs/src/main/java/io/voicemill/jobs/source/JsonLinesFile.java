package io.voicemill.jobs.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A file with one JSON object a line, in UTF-8, with or without byte order mark. */
final class JsonLinesFile implements RowFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;

  /**
   * Checks the encoding.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE for a file that is
   *     not UTF-8
   */
  JsonLinesFile(Path file) {
    Utf8.require(file);
    this.file = file;
  }

  @Override
  public List<String> declaredColumns() {
    return List.of();
  }

  @Override
  public void forEachRow(Consumer<SourceRow> rows) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String object = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!object.isBlank()) {
          rows.accept(row(object, "line " + number));
        }
        number++;
      }
    } catch (IOException e) {
      throw SourceProblems.unreadable(file, e);
    }
  }

  private SourceRow row(String line, String place) {
    JsonNode object;
    try {
      object = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw SourceProblems.malformed(
          file, place, "It is not JSON: %s.".formatted(e.getOriginalMessage()));
    }
    if (!object.isObject()) {
      throw SourceProblems.malformed(file, place, "It is not a JSON object.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              String text = text(field.getValue());
              if (!text.isBlank()) {
                texts.put(field.getKey(), text);
              }
            });
    return new SourceRow(place, texts);
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
