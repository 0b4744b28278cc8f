package io.voicemill.jobs.listening;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.Variant;
import io.voicemill.transforms.expand.VariantSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A variant as the page shows it: a column. */
final class PageVariant {

  private static final List<EmotionLabel> DIMENSIONS =
      List.of(EmotionLabel.values()).subList(0, EmotionRequest.VECTOR_SIZE);

  private PageVariant() {}

  /** The fields of a column's object in the page's data. */
  static Map<String, Object> json(Variant variant) {
    VariantSettings settings = variant.settings();
    EmotionRequest emotion = settings.emotion();
    Optional<EmotionLabel> label = EmotionWord.label(emotion);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", variant.name());
    json.put("title", title(emotion, label));
    json.put(
        "label",
        settings.neutral() ? Variant.NEUTRAL : label.map(EmotionLabel::code).orElse("other"));
    label.ifPresent(known -> json.put("chinese", known.chinese()));
    emotion.intensity().ifPresent(intensity -> json.put("intensity", intensity));
    emotion.weight().ifPresent(weight -> json.put("weight", weight));
    settings
        .duration()
        .ifPresent(
            duration ->
                json.put(
                    "ratio", duration instanceof DurationRequest.Ratio ratio ? ratio.ratio() : 1));
    settings.speakerId().ifPresent(speaker -> json.put("speaker", speaker));
    return json;
  }

  private static String title(EmotionRequest emotion, Optional<EmotionLabel> label) {
    if (emotion.neutral()) {
      return Variant.NEUTRAL;
    }
    List<String> parts = new ArrayList<>();
    emotion
        .description()
        .ifPresent(text -> parts.add(label.map(EmotionLabel::code).orElse(withoutPrefix(text))));
    if (!emotion.vector().isEmpty()) {
      parts.add(weights(emotion.vector()));
    }
    emotion.audio().ifPresent(uri -> parts.add("as in " + uri.substring(uri.lastIndexOf('/') + 1)));
    return String.join(" + ", parts);
  }

  private static String withoutPrefix(String text) {
    return text.startsWith("preset:") ? text.substring("preset:".length()) : text;
  }

  private static String weights(List<Float> vector) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      if (vector.get(i) > 0) {
        parts.add(String.format(Locale.ROOT, "%s %.2g", DIMENSIONS.get(i).code(), vector.get(i)));
      }
    }
    return String.join(", ", parts);
  }
}
