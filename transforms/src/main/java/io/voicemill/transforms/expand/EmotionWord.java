package io.voicemill.transforms.expand;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** One value of {@code --emotions}: what it asks for. */
public final class EmotionWord {

  /** What the text of a built-in emotion begins with. */
  static final String PRESET = "preset:";

  private EmotionWord() {}

  /**
   * Reads a value.
   *
   * <ul>
   *   <li>{@code neutral}: the voice's own manner
   *   <li>a label, in English or Chinese, or {@code preset:NAME}: a built-in emotion
   *   <li>{@code [0, 0, .7, 0, 0, .3, 0, 0]}: the 8 weights
   *   <li>a path or URI that ends in {@code .wav}: an example
   *   <li>anything else: a description
   * </ul>
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE
   */
  public static EmotionRequest parse(String word) {
    String text = word.strip();
    if (text.isEmpty()) {
      throw SweepProblems.emptyEmotion();
    }
    if (text.equalsIgnoreCase(Variant.NEUTRAL)) {
      return VariantSettings.NEUTRAL;
    }
    if (text.startsWith("[")) {
      return request(Optional.empty(), weights(text), Optional.empty());
    }
    if (text.regionMatches(true, 0, PRESET, 0, PRESET.length())) {
      return preset(text.substring(PRESET.length()).strip());
    }
    Optional<EmotionLabel> label = label(text);
    if (label.isPresent()) {
      return described(PRESET + label.get().code());
    }
    return text.toLowerCase(Locale.ROOT).endsWith(".wav")
        ? request(Optional.empty(), List.of(), Optional.of(text))
        : described(text);
  }

  /** The label that an emotion names. */
  public static Optional<EmotionLabel> label(EmotionRequest emotion) {
    return emotion.description().flatMap(EmotionWord::labelIn);
  }

  static Optional<EmotionLabel> labelIn(String description) {
    return Optional.of(description)
        .filter(text -> text.startsWith(PRESET))
        .flatMap(text -> EmotionLabel.find(text.substring(PRESET.length())));
  }

  private static EmotionRequest preset(String name) {
    if (name.isEmpty()) {
      throw SweepProblems.emptyPreset();
    }
    return described(PRESET + label(name).map(EmotionLabel::code).orElse(name));
  }

  private static Optional<EmotionLabel> label(String name) {
    return EmotionLabel.find(name.toLowerCase(Locale.ROOT));
  }

  private static List<Float> weights(String text) {
    if (!text.endsWith("]")) {
      throw SweepProblems.vector(text, "Its bracket is not closed.");
    }
    List<Float> weights = new ArrayList<>();
    for (String number : text.substring(1, text.length() - 1).split(",", -1)) {
      weights.add(weight(text, number.strip()));
    }
    if (weights.size() != EmotionRequest.VECTOR_SIZE) {
      throw SweepProblems.vector(text, "It holds " + weights.size() + " numbers.");
    }
    if (weights.stream().allMatch(weight -> weight == 0)) {
      throw SweepProblems.vector(text, "All of its weights are 0.");
    }
    return weights;
  }

  private static float weight(String text, String number) {
    try {
      float weight = Float.parseFloat(number);
      if (weight >= 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      throw SweepProblems.vector(text, "'" + number + "' is not a number.");
    }
    throw SweepProblems.vector(text, number + " is not within 0 to 1.");
  }

  private static EmotionRequest described(String text) {
    return request(Optional.of(text), List.of(), Optional.empty());
  }

  private static EmotionRequest request(
      Optional<String> description, List<Float> vector, Optional<String> audio) {
    return new EmotionRequest(
        description, vector, audio, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
