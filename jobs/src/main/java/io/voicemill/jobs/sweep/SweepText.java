package io.voicemill.jobs.sweep;

import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.transforms.expand.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The variants of a sweep in words. */
public final class SweepText {

  private SweepText() {}

  /** One line for each variant: its name and what it asks for. */
  public static List<String> of(List<Variant> variants) {
    int width = variants.stream().mapToInt(variant -> variant.name().length()).max().orElse(0);
    return variants.stream()
        .map(variant -> ("  %-" + width + "s  %s").formatted(variant.name(), asked(variant)))
        .toList();
  }

  private static String asked(Variant variant) {
    EmotionRequest emotion = variant.settings().emotion();
    List<String> parts = new ArrayList<>();
    if (emotion.neutral()) {
      parts.add("the voice's own manner");
    }
    emotion
        .description()
        .ifPresent(
            text ->
                parts.add(text.startsWith("preset:") ? text : "described as '%s'".formatted(text)));
    if (!emotion.vector().isEmpty()) {
      parts.add("vector " + emotion.vector());
    }
    emotion.audio().ifPresent(audio -> parts.add("as in " + audio));
    emotion
        .intensity()
        .ifPresent(intensity -> parts.add(String.format(Locale.ROOT, "intensity %s", intensity)));
    emotion
        .weight()
        .ifPresent(weight -> parts.add(String.format(Locale.ROOT, "weight %s", weight)));
    variant
        .settings()
        .duration()
        .filter(DurationRequest.Ratio.class::isInstance)
        .map(DurationRequest.Ratio.class::cast)
        .ifPresent(ratio -> parts.add(ratio.ratio() + " times the natural length"));
    variant.settings().speakerId().ifPresent(speaker -> parts.add("by " + speaker));
    return String.join(", ", parts);
  }
}
