package io.voicemill.schemas.emotion;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A line's emotion as values that JSON knows, on its way from reading to rendering. */
public final class LineEmotionRow {

  private LineEmotionRow() {}

  /** As values by name. */
  public static Map<String, Object> values(LineEmotion emotion) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> mix = new LinkedHashMap<>();
    emotion.mix().forEach((label, share) -> mix.put(label.code(), share));
    values.put("mix", mix);
    values.put("vector", emotion.vector());
    values.put("intensity", emotion.intensity());
    values.put("hints", emotion.hints().stream().map(DeliveryHint::code).toList());
    emotion
        .example()
        .ifPresent(
            example -> {
              values.put("example_uri", example.uri());
              values.put("example_sha256", example.sha256());
              values.put("example_weight", example.weight());
              values.put("example_intensity", example.intensity());
            });
    return values;
  }

  /** From values by name, as {@link #values} gives them. */
  public static LineEmotion parse(Map<String, Object> values) {
    Map<EmotionLabel, Double> mix = new EnumMap<>(EmotionLabel.class);
    ((Map<?, ?>) values.get("mix"))
        .forEach((label, share) -> mix.put(label(String.valueOf(label)), number(share)));
    Set<DeliveryHint> hints = EnumSet.noneOf(DeliveryHint.class);
    ((List<?>) values.get("hints")).forEach(hint -> hints.add(hint(String.valueOf(hint))));
    Optional<LineEmotion.Example> example =
        Optional.ofNullable((String) values.get("example_uri"))
            .map(
                uri ->
                    new LineEmotion.Example(
                        uri,
                        (String) values.get("example_sha256"),
                        number(values.get("example_weight")),
                        number(values.get("example_intensity"))));
    List<Float> vector =
        ((List<?>) values.get("vector"))
            .stream().map(weight -> ((Number) weight).floatValue()).toList();
    return new LineEmotion(mix, vector, number(values.get("intensity")), hints, example);
  }

  private static EmotionLabel label(String code) {
    return EmotionLabel.find(code)
        .orElseThrow(() -> new IllegalArgumentException("no label " + code));
  }

  private static DeliveryHint hint(String code) {
    return DeliveryHint.find(code)
        .orElseThrow(() -> new IllegalArgumentException("no hint " + code));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
