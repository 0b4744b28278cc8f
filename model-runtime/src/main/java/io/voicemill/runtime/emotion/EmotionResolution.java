package io.voicemill.runtime.emotion;

import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the emotion columns of a line come to together.
 *
 * <ul>
 *   <li>A vector says which emotion and, by the sum of its weights, how strong; .5 is intensity 1,
 *       and a sum of 0 the voice's own manner. It goes before a description, of which the delivery
 *       hints stay.
 *   <li>A description says which, how strong, and how it is delivered.
 *   <li>{@code emotion_intensity} multiplies, up to 2.
 *   <li>{@code emotion_weight} is the share of the recording where there is one, by default all of
 *       it, or half beside a description or vector; without a recording it multiplies too.
 * </ul>
 *
 * <p>Shares are rounded to thousandths and intensities to hundredths, so that the last bits of a
 * processor's arithmetic decide nothing.
 */
public final class EmotionResolution {

  private static final double STRONGEST = 2;
  private static final double LEAST_SHARE = .02;
  private static final double BESIDE_OTHERS = .5;

  private EmotionResolution() {}

  /**
   * Resolves.
   *
   * @param described what the description or preset says; empty without one
   */
  public static LineEmotion resolve(EmotionRequest request, Optional<DescribedEmotion> described) {
    double factor = request.intensity().orElse(1);
    boolean worded = described.isPresent() && !described.get().probabilities().isEmpty();
    Map<EmotionLabel, Double> mix = Map.of();
    double strength = 0;
    if (!request.vector().isEmpty()) {
      mix = mix(request.vector());
      strength = request.vector().stream().mapToDouble(Float::doubleValue).sum();
      strength /= EmotionVectors.AT_INTENSITY_1;
    } else if (worded) {
      mix = rounded(described.get().probabilities());
      strength = described.get().intensity();
    }
    Optional<LineEmotion.Example> example =
        request.audio().map(uri -> example(uri, request, factor, described.isPresent()));
    double weight = example.isPresent() ? 1 : request.weight().orElse(1);
    double intensity = hundredths(Math.min(STRONGEST, strength * factor * weight));
    if (intensity == 0) {
      mix = Map.of();
    }
    Set<DeliveryHint> hints =
        factor * weight == 0 ? Set.of() : described.map(DescribedEmotion::hints).orElse(Set.of());
    List<Float> weights = mix.isEmpty() ? List.of() : EmotionVectors.weights(mix, intensity);
    return new LineEmotion(mix, weights, intensity, hints, example);
  }

  private static LineEmotion.Example example(
      String uri, EmotionRequest request, double factor, boolean described) {
    boolean alone = !described && request.vector().isEmpty();
    double weight = request.weight().orElse(alone ? 1 : BESIDE_OTHERS);
    return new LineEmotion.Example(uri, "", weight, hundredths(factor));
  }

  private static Map<EmotionLabel, Double> mix(List<Float> vector) {
    double sum = vector.stream().mapToDouble(Float::doubleValue).sum();
    Map<EmotionLabel, Double> mix = new EnumMap<>(EmotionLabel.class);
    for (int i = 0; i < vector.size(); i++) {
      if (vector.get(i) > 0) {
        mix.put(EmotionLabel.DIMENSIONS.get(i), vector.get(i) / sum);
      }
    }
    return rounded(mix);
  }

  private static Map<EmotionLabel, Double> rounded(Map<EmotionLabel, Double> shares) {
    Map<EmotionLabel, Double> kept = new EnumMap<>(EmotionLabel.class);
    shares.forEach(
        (label, share) -> {
          if (share >= LEAST_SHARE) {
            kept.put(label, share);
          }
        });
    double sum = kept.values().stream().mapToDouble(Double::doubleValue).sum();
    kept.replaceAll((label, share) -> Math.rint(share / sum * 1000) / 1000);
    return kept;
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}
