package io.voicemill.runtime.emotion;

import static io.voicemill.schemas.emotion.EmotionLabel.AFRAID;
import static io.voicemill.schemas.emotion.EmotionLabel.ANGRY;
import static io.voicemill.schemas.emotion.EmotionLabel.CALM;
import static io.voicemill.schemas.emotion.EmotionLabel.COQUETTISH;
import static io.voicemill.schemas.emotion.EmotionLabel.HAPPY;
import static io.voicemill.schemas.emotion.EmotionLabel.MELANCHOLIC;
import static io.voicemill.schemas.emotion.EmotionLabel.RESIGNED;
import static io.voicemill.schemas.emotion.EmotionLabel.SAD;
import static io.voicemill.schemas.emotion.EmotionLabel.SURPRISED;
import static io.voicemill.schemas.emotion.EmotionLabel.TENDER;

import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Emotions by name: {@code preset:NAME} in the place of a description. Each of the 16 labels is
 * one, at intensity 1; the others are blends that studios ask for.
 */
public final class EmotionPresets {

  /** What a description begins with that is the name of a preset. */
  public static final String PREFIX = "preset:";

  private static final Map<String, DescribedEmotion> PRESETS = presets();

  private EmotionPresets() {}

  /** All names, the labels first. */
  public static List<String> names() {
    return List.copyOf(PRESETS.keySet());
  }

  /**
   * The preset that a description names; empty if it is a description.
   *
   * @throws VoicemillException INVALID_VALUE for a name that is none
   */
  public static Optional<DescribedEmotion> find(String description) {
    if (!description.strip().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = description.strip().substring(PREFIX.length()).strip();
    Optional<DescribedEmotion> known =
        Optional.ofNullable(
            PRESETS.get(EmotionLabel.find(name).map(EmotionLabel::code).orElse(name)));
    if (known.isEmpty()) {
      throw unknown(name);
    }
    return known;
  }

  private static VoicemillException unknown(String name) {
    return new VoicemillException(
        Problem.in(
            "emotion_text",
            ProblemCode.INVALID_VALUE,
            "There is no preset '%s'.".formatted(name.substring(0, Math.min(40, name.length()))),
            "The presets are " + String.join(", ", PRESETS.keySet()) + ".",
            NearestName.find(name, PRESETS.keySet())
                .map(
                    near -> "Write %s%s, or describe the emotion in words.".formatted(PREFIX, near))
                .orElse("Name one of them, or describe the emotion in words.")));
  }

  private static Map<String, DescribedEmotion> presets() {
    Map<String, DescribedEmotion> presets = new LinkedHashMap<>();
    Arrays.stream(EmotionLabel.values())
        .forEach(label -> presets.put(label.code(), preset(Map.of(label, 1.0), 1)));
    presets.put("cheerful", preset(Map.of(HAPPY, .7, TENDER, .3), .8));
    presets.put("excited", preset(Map.of(HAPPY, .7, SURPRISED, .3), 1.6, DeliveryHint.FAST));
    presets.put("nervous", preset(Map.of(AFRAID, .8, SURPRISED, .2), .8, DeliveryHint.TREMBLING));
    presets.put("bittersweet", preset(Map.of(MELANCHOLIC, .5, TENDER, .3, HAPPY, .2), 1));
    presets.put("stern", preset(Map.of(ANGRY, .5, CALM, .5), 1));
    presets.put("pleading", preset(Map.of(SAD, .4, COQUETTISH, .3, AFRAID, .3), 1.2));
    presets.put("weary", preset(Map.of(RESIGNED, .6, MELANCHOLIC, .4), 1, DeliveryHint.SLOW));
    presets.put("whisper", preset(Map.of(CALM, 1.0), .4, DeliveryHint.WHISPERING));
    return presets;
  }

  private static DescribedEmotion preset(
      Map<EmotionLabel, Double> mix, double intensity, DeliveryHint... hints) {
    return new DescribedEmotion(
        mix, intensity, EmotionVectors.weights(mix, intensity), Set.of(hints), List.of());
  }
}
