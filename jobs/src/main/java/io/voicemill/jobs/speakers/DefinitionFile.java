package io.voicemill.jobs.speakers;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Definitions of speakers in YAML: {@code NAME: {voice: {A: .7, B: .3}, prosody: C}}. */
public final class DefinitionFile {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final Set<String> KEYS = Set.of("voice", "prosody");
  private static final String EXAMPLE =
      "Write for example narrator: {voice: {jf_alpha: .7, my_speaker: .3}}.";

  private DefinitionFile() {}

  /**
   * Reads a file.
   *
   * @throws VoicemillException USAGE, naming the speaker
   */
  public static List<SpeakerDefinition> read(Path file) {
    JsonNode root;
    try {
      root = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw wrong(
          "%s cannot be read as YAML.".formatted(file),
          String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
    }
    if (root == null || !root.isObject() || root.isEmpty()) {
      throw wrong("%s defines no speaker.".formatted(file), "It holds no names with values.");
    }
    List<SpeakerDefinition> definitions = new ArrayList<>();
    root.properties().forEach(each -> definitions.add(definition(each.getKey(), each.getValue())));
    return definitions;
  }

  private static SpeakerDefinition definition(String name, JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw wrong(
                    "The speaker '%s' has a key '%s'.".formatted(name, key),
                    "Only voice and prosody have a meaning.");
              }
            });
    JsonNode prosody = node.path("prosody");
    return new SpeakerDefinition(
        name,
        shares(name, node.path("voice")),
        prosody.isTextual() ? Optional.of(prosody.asText()) : Optional.empty());
  }

  private static Map<String, Double> shares(String name, JsonNode voice) {
    if (voice.isTextual()) {
      return Map.of(voice.asText(), 1.0);
    }
    Map<String, Double> shares = new TreeMap<>();
    voice
        .properties()
        .forEach(
            share -> {
              if (!share.getValue().isNumber()) {
                throw wrong(
                    "The share of %s in '%s' is no number.".formatted(share.getKey(), name),
                    "It says how much of that voice there is.");
              }
              shares.put(share.getKey(), share.getValue().asDouble());
            });
    return shares;
  }

  private static VoicemillException wrong(String problem, String why) {
    return new VoicemillException(
        Problem.in("--file", ProblemCode.USAGE, problem, why, EXAMPLE));
  }
}
