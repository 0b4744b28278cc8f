package io.voicemill.runtime.emotion.qwen;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionVectors;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the weights that a language model wrote: {@code {"高兴": 0.7, ...}}, also where it forgot a
 * brace or a quote. Weights lie within 0..1.2; without any the description is calm.
 */
final class WeightAnswer {

  private static final Pattern WEIGHT =
      Pattern.compile("[\"'“”]?([\\p{L}_]+)[\"'“”]?\\s*[:：]\\s*([0-9]+(?:\\.[0-9]+)?)");
  private static final double HEAVIEST = 1.2;
  private static final double STRONGEST = 2;

  private final QwenSettings settings;

  WeightAnswer(QwenSettings settings) {
    this.settings = settings;
  }

  DescribedEmotion read(String description, String answer) {
    Map<EmotionLabel, Double> weights = weights(answer);
    if (isSwapped(description)) {
      double sad = weights.getOrDefault(EmotionLabel.SAD, 0.0);
      weights.put(EmotionLabel.SAD, weights.getOrDefault(EmotionLabel.MELANCHOLIC, 0.0));
      weights.put(EmotionLabel.MELANCHOLIC, sad);
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum == 0) {
      weights.put(EmotionLabel.CALM, 1.0);
      sum = 1;
    }
    double total = sum;
    weights.values().removeIf(weight -> weight == 0);
    weights.replaceAll((label, weight) -> weight / total);
    double intensity = Math.min(STRONGEST, 2 * total);
    return new DescribedEmotion(
        weights, intensity, EmotionVectors.weights(weights, intensity), Set.of(), List.of());
  }

  private Map<EmotionLabel, Double> weights(String answer) {
    Map<EmotionLabel, Double> weights = new EnumMap<>(EmotionLabel.class);
    Matcher found = WEIGHT.matcher(answer);
    while (found.find()) {
      String label = settings.keys().get(found.group(1));
      if (label != null) {
        weights.put(
            EmotionLabel.find(label).orElseThrow(),
            Math.min(HEAVIEST, Double.parseDouble(found.group(2))));
      }
    }
    return weights;
  }

  private boolean isSwapped(String description) {
    String text = description.toLowerCase(Locale.ROOT);
    return settings.swappedBy().stream().anyMatch(text::contains);
  }
}
