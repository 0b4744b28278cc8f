package io.voicemill.jobs.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a YAML file into settings that know their line. */
final class ConfigurationFile {

  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path file;
  private final List<Setting> settings = new ArrayList<>();

  private ConfigurationFile(Path file) {
    this.file = file;
  }

  /**
   * The values that the file sets, in its order.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE for a file that cannot be read or
   *     is not YAML, with the line
   */
  static List<Setting> read(Path file) {
    ConfigurationFile reading = new ConfigurationFile(file);
    try (YAMLParser parser = YAML.createParser(Files.readString(file, StandardCharsets.UTF_8))) {
      JsonToken first = parser.nextToken();
      if (first != null && first != JsonToken.VALUE_NULL) {
        reading.value("", parser);
      }
    } catch (JsonProcessingException e) {
      throw ConfigurationProblems.malformed(file, line(e), why(e), e);
    } catch (IOException e) {
      throw ConfigurationProblems.unreadable(file, e);
    }
    return reading.settings;
  }

  private void value(String key, YAMLParser parser) throws IOException {
    String origin = "%s, line %d".formatted(file, parser.currentTokenLocation().getLineNr());
    switch (parser.currentToken()) {
      case START_OBJECT -> section(key, parser);
      case START_ARRAY ->
          throw ConfigurationProblems.list(new Setting(key, Optional.empty(), origin));
      case VALUE_NULL -> settings.add(new Setting(key, Optional.empty(), origin));
      default ->
          settings.add(
              new Setting(
                  key, Optional.of(parser.getText()).filter(text -> !text.isBlank()), origin));
    }
  }

  private void section(String key, YAMLParser parser) throws IOException {
    String prefix = key.isEmpty() ? "" : key + ".";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      value(prefix + name, parser);
    }
  }

  private static int line(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return marked.getProblemMark().getLine() + 1;
    }
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private static String why(JsonProcessingException e) {
    return e.getCause() instanceof MarkedYAMLException marked
        ? marked.getProblem()
        : e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
