package io.voicemill.runtime.emotion;

import static io.voicemill.schemas.emotion.EmotionLabel.AFRAID;
import static io.voicemill.schemas.emotion.EmotionLabel.AGGRIEVED;
import static io.voicemill.schemas.emotion.EmotionLabel.ANGRY;
import static io.voicemill.schemas.emotion.EmotionLabel.CALM;
import static io.voicemill.schemas.emotion.EmotionLabel.COQUETTISH;
import static io.voicemill.schemas.emotion.EmotionLabel.DISGUSTED;
import static io.voicemill.schemas.emotion.EmotionLabel.GUILTY;
import static io.voicemill.schemas.emotion.EmotionLabel.HAPPY;
import static io.voicemill.schemas.emotion.EmotionLabel.MELANCHOLIC;
import static io.voicemill.schemas.emotion.EmotionLabel.PERFUNCTORY;
import static io.voicemill.schemas.emotion.EmotionLabel.RESIGNED;
import static io.voicemill.schemas.emotion.EmotionLabel.SAD;
import static io.voicemill.schemas.emotion.EmotionLabel.SARCASTIC;
import static io.voicemill.schemas.emotion.EmotionLabel.SURPRISED;
import static io.voicemill.schemas.emotion.EmotionLabel.TENDER;
import static io.voicemill.schemas.emotion.EmotionLabel.TSUNDERE;

import io.voicemill.schemas.emotion.EmotionLabel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Emotion vectors: 8 weights, one for each of {@link EmotionLabel#DIMENSIONS}, and which blend of
 * these each of the other eight labels is.
 */
public final class EmotionVectors {

  /** The weight of the largest component at intensity 1: IndexTTS2 advises a sum of .8 at most. */
  static final double AT_INTENSITY_1 = .5;

  private static final Map<EmotionLabel, Map<EmotionLabel, Double>> BLENDS = blends();

  private EmotionVectors() {}

  /** The share of each dimension in a blend of all 16, summing to 1. */
  public static Map<EmotionLabel, Double> shares(Map<EmotionLabel, Double> mix) {
    Map<EmotionLabel, Double> shares = new EnumMap<>(EmotionLabel.class);
    mix.forEach(
        (label, share) ->
            BLENDS
                .get(label)
                .forEach((base, part) -> shares.merge(base, share * part, Double::sum)));
    return shares;
  }

  /** The 8 weights of a blend at an intensity, each within 0..1. */
  public static List<Float> weights(Map<EmotionLabel, Double> mix, double intensity) {
    Map<EmotionLabel, Double> shares = shares(mix);
    List<Float> weights = new ArrayList<>();
    for (EmotionLabel dimension : EmotionLabel.DIMENSIONS) {
      double share = shares.getOrDefault(dimension, 0.0);
      weights.add((float) Math.min(1, share * intensity * AT_INTENSITY_1));
    }
    return weights;
  }

  private static Map<EmotionLabel, Map<EmotionLabel, Double>> blends() {
    Map<EmotionLabel, Map<EmotionLabel, Double>> blends = new EnumMap<>(EmotionLabel.class);
    for (EmotionLabel dimension : EmotionLabel.DIMENSIONS) {
      blends.put(dimension, Map.of(dimension, 1.0));
    }
    blends.put(AGGRIEVED, Map.of(SAD, .6, ANGRY, .25, MELANCHOLIC, .15));
    blends.put(TSUNDERE, Map.of(ANGRY, .4, HAPPY, .4, SURPRISED, .2));
    blends.put(PERFUNCTORY, Map.of(CALM, .6, MELANCHOLIC, .3, DISGUSTED, .1));
    blends.put(SARCASTIC, Map.of(DISGUSTED, .6, HAPPY, .25, ANGRY, .15));
    blends.put(COQUETTISH, Map.of(HAPPY, .7, SAD, .15, SURPRISED, .15));
    blends.put(RESIGNED, Map.of(MELANCHOLIC, .55, CALM, .35, SAD, .1));
    blends.put(GUILTY, Map.of(SAD, .5, AFRAID, .25, MELANCHOLIC, .25));
    blends.put(TENDER, Map.of(CALM, .55, HAPPY, .45));
    return blends;
  }
}
