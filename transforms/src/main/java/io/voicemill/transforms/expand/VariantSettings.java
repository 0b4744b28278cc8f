package io.voicemill.transforms.expand;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a variant sets. Settings that would sound the same are equal: no emotion at any intensity is
 * the same as any emotion at intensity 0, no intensity is 1, a ratio of 1 is the natural length.
 *
 * @param emotion in place of the line's own
 * @param duration in place of the line's own; empty to keep that
 * @param speakerId in place of the line's own; empty to keep that
 */
public record VariantSettings(
    EmotionRequest emotion, Optional<DurationRequest> duration, Optional<String> speakerId) {

  /** The voice's own manner. */
  public static final EmotionRequest NEUTRAL =
      new EmotionRequest(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  public VariantSettings {
    emotion = normal(emotion);
    duration = duration.map(VariantSettings::normal);
    requireNonNull(speakerId, "speakerId is null");
  }

  /** Whether the voice speaks in its own manner. */
  public boolean neutral() {
    return emotion.neutral();
  }

  /** The columns of a script table that the settings replace; null for those that they clear. */
  public Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("emotion_text", emotion.description().orElse(null));
    columns.put("emotion_vector", emotion.vector().isEmpty() ? null : emotion.vector());
    columns.put("emotion_audio", emotion.audio().orElse(null));
    columns.put("emotion_weight", orNull(emotion.weight()));
    columns.put("emotion_intensity", orNull(emotion.intensity()));
    duration.ifPresent(
        request -> {
          columns.put(
              "duration_ratio",
              request instanceof DurationRequest.Ratio ratio ? ratio.ratio() : null);
          columns.put(
              "duration_seconds",
              request instanceof DurationRequest.Seconds seconds ? seconds.seconds() : null);
          columns.put("duration_tokens", null);
        });
    speakerId.ifPresent(speaker -> columns.put("speaker_id", speaker));
    return columns;
  }

  private static EmotionRequest normal(EmotionRequest emotion) {
    double intensity = emotion.intensity().orElse(1);
    if (emotion.neutral() || intensity == 0) {
      return NEUTRAL;
    }
    return new EmotionRequest(
        emotion.description().map(String::strip),
        emotion.vector().stream().map(weight -> weight + 0f).toList(),
        emotion.audio(),
        emotion.weight().isPresent()
            ? OptionalDouble.of(emotion.weight().getAsDouble() + 0.0)
            : OptionalDouble.empty(),
        OptionalDouble.of(intensity));
  }

  private static DurationRequest normal(DurationRequest duration) {
    return duration instanceof DurationRequest.Ratio ratio && ratio.ratio() == 1
        ? new DurationRequest.Natural()
        : duration;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
