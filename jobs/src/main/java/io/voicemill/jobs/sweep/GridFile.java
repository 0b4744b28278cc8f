package io.voicemill.jobs.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.SweepGrid;
import io.voicemill.transforms.expand.Variant;
import io.voicemill.transforms.expand.VariantSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A sweep in a YAML file: a grid, variants with names, or both. */
public final class GridFile {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private static final List<String> KEYS =
      List.of("emotions", "intensities", "weights", "durations", "speakers", "neutral", "variants");
  private static final List<String> VARIANT_KEYS =
      List.of("name", "emotion", "audio", "intensity", "weight", "duration", "speaker");

  private final GridProblems problems;

  private GridFile(Path file) {
    this.problems = new GridProblems(file);
  }

  /**
   * Reads a file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE, naming the key or the line
   */
  public static SweepGrid read(Path file) {
    GridFile reading = new GridFile(file);
    try {
      JsonNode root = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
      if (!root.isObject()) {
        throw reading.problems.wrongValue(file.getFileName().toString(), "keys with values");
      }
      return reading.grid(root);
    } catch (JsonProcessingException e) {
      throw reading.problems.malformed(line(e), why(e));
    } catch (IOException e) {
      throw reading.problems.unreadable(e);
    }
  }

  private SweepGrid grid(JsonNode root) {
    requireKnown(root, KEYS);
    return new SweepGrid(
        words(root, "emotions").stream().map(EmotionWord::parse).toList(),
        NumberList.of("intensities", words(root, "intensities")),
        NumberList.of("weights", words(root, "weights")),
        NumberList.of("durations", words(root, "durations")),
        words(root, "speakers"),
        variants(root.path("variants")),
        reference(root.path("neutral")));
  }

  private SweepGrid.Reference reference(JsonNode neutral) {
    if (!neutral.isMissingNode() && !neutral.isBoolean()) {
      throw problems.wrongValue("neutral", "true or false");
    }
    return neutral.asBoolean(true) ? SweepGrid.Reference.NEUTRAL : SweepGrid.Reference.NONE;
  }

  private List<Variant> variants(JsonNode list) {
    if (!list.isMissingNode() && !list.isArray()) {
      throw problems.wrongValue("variants", "a list of variants");
    }
    List<Variant> variants = new ArrayList<>();
    for (JsonNode variant : list) {
      if (!variant.isObject()) {
        throw problems.wrongValue("variants", "variants with a name and keys of their own");
      }
      variants.add(variant(variant));
    }
    return variants;
  }

  private Variant variant(JsonNode variant) {
    requireKnown(variant, VARIANT_KEYS);
    String name =
        word(variant, "name").orElseThrow(() -> problems.wrongValue("name", "a name, always"));
    EmotionRequest emotion =
        word(variant, "emotion").map(EmotionWord::parse).orElse(VariantSettings.NEUTRAL);
    Optional<String> audio = word(variant, "audio");
    if (audio.isPresent() && emotion.audio().isPresent()) {
      throw problems.wrongValue("audio", "an example where 'emotion' is none");
    }
    EmotionRequest asked =
        new EmotionRequest(
            emotion.description(),
            emotion.vector(),
            audio.or(emotion::audio),
            number(variant, "weight", 0, 1),
            number(variant, "intensity", 0, 2));
    OptionalDouble ratio = number(variant, "duration", .5, 2);
    return new Variant(
        name,
        new VariantSettings(
            asked,
            ratio.isPresent()
                ? Optional.of(new DurationRequest.Ratio(ratio.getAsDouble()))
                : Optional.empty(),
            word(variant, "speaker")));
  }

  private OptionalDouble number(JsonNode variant, String key, double least, double most) {
    Optional<String> word = word(variant, key);
    if (word.isEmpty()) {
      return OptionalDouble.empty();
    }
    double number = NumberList.number(key, word.get());
    if (!(number >= least && number <= most)) {
      throw problems.wrongValue(key, "a number from %s to %s".formatted(least, most));
    }
    return OptionalDouble.of(number);
  }

  private List<String> words(JsonNode root, String key) {
    JsonNode value = root.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(text(key, value));
    }
    List<String> words = new ArrayList<>();
    value.forEach(each -> words.add(text(key, each)));
    return words;
  }

  private Optional<String> word(JsonNode parent, String key) {
    JsonNode value = parent.path(key);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(text(key, value));
  }

  private String text(String key, JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(each -> text(key, each))
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw problems.wrongValue(key, "a value, or a list of values");
    }
    return value.asText();
  }

  private void requireKnown(JsonNode object, List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw problems.unknownKey(key, known);
              }
            });
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
