package io.voicemill.jobs.command;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a description says, as data. */
record EmotionReport(
    String text,
    String label,
    Map<String, Double> probabilities,
    double intensity,
    List<Float> weights,
    List<String> hints,
    List<Float> embedding) {

  static EmotionReport of(String text, DescribedEmotion emotion) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (EmotionLabel label : EmotionLabel.values()) {
      probabilities.put(label.code(), emotion.probabilities().getOrDefault(label, 0.0));
    }
    return new EmotionReport(
        text,
        emotion.label().code(),
        probabilities,
        emotion.intensity(),
        emotion.weights(),
        emotion.hints().stream().map(DeliveryHint::code).toList(),
        emotion.embedding());
  }
}
