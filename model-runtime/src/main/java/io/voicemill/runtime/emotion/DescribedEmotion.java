package io.voicemill.runtime.emotion;

import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a description says.
 *
 * @param probabilities of each label, summing to 1; empty if it says nothing
 * @param intensity 0..2: .4 a trace, .8 mild, 1.2 plain, 1.6 strong, 2 extreme
 * @param weights 8, in the order of {@link EmotionLabel#DIMENSIONS}
 * @param hints of the delivery itself
 * @param embedding 768 values of length 1; like descriptions lie near each other, also across
 *     languages; empty if the encoder has none
 */
public record DescribedEmotion(
    Map<EmotionLabel, Double> probabilities,
    double intensity,
    List<Float> weights,
    Set<DeliveryHint> hints,
    List<Float> embedding)
    implements Serializable {

  /** Says nothing: the voice's own manner. */
  public static final DescribedEmotion NONE =
      new DescribedEmotion(Map.of(), 0, List.of(), Set.of(), List.of());

  public DescribedEmotion {
    probabilities =
        probabilities.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new EnumMap<>(Map.copyOf(probabilities)));
    weights = List.copyOf(weights);
    hints = Collections.unmodifiableSet(new TreeSet<>(Set.copyOf(hints)));
    embedding = List.copyOf(embedding);
    if (!(intensity >= 0 && intensity <= 2)) {
      throw new IllegalArgumentException("intensity is not within 0..2: " + intensity);
    }
  }

  /** The same without its embedding, which is most of its size. */
  public DescribedEmotion withoutEmbedding() {
    return new DescribedEmotion(probabilities, intensity, weights, hints, List.of());
  }

  /** The likeliest label; calm if nothing is said. */
  public EmotionLabel label() {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(EmotionLabel.CALM);
  }
}
