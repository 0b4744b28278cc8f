package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found about one recording.
 *
 * @param figures those that could be measured
 * @param findings the worst first
 */
public record ClipQuality(
    ReferencePrompt recording, Map<Figure, Double> figures, List<Finding> findings) {

  public ClipQuality {
    requireNonNull(recording, "recording is null");
    figures = figures.isEmpty() ? new EnumMap<>(Figure.class) : new EnumMap<>(figures);
    findings = List.copyOf(findings);
  }
}
