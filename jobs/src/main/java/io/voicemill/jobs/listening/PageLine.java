package io.voicemill.jobs.listening;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.LineKey;
import io.voicemill.schemas.script.ScriptLineReader;
import io.voicemill.transforms.expand.Variant;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the script: a row of the page.
 *
 * @param variant that the line had before the sweep
 */
record PageLine(
    String scriptId,
    String lineId,
    Optional<String> variant,
    String text,
    String speakerId,
    String language) {

  private static final int SHOWN_CODE_POINTS = 600;

  PageLine {
    requireNonNull(scriptId, "scriptId is null");
    requireNonNull(lineId, "lineId is null");
    requireNonNull(variant, "variant is null");
    requireNonNull(text, "text is null");
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(language, "language is null");
  }

  static PageLine of(Map<String, Object> row) {
    return new PageLine(
        text(row, "script_id").orElse(ScriptLineReader.DEFAULT_SCRIPT_ID),
        text(row, "line_id").orElse(""),
        text(row, "variant"),
        text(row, "text").map(PageLine::shortened).orElse(""),
        text(row, "speaker_id").orElse(""),
        text(row, "language").orElse(""));
  }

  /** What the line is called, with the variant that it had before. */
  String name() {
    return lineId + variant.map(own -> "." + own).orElse("");
  }

  LineKey key(Variant sweptTo) {
    return new LineKey(scriptId, lineId, Optional.of(sweptTo.nameFor(variant)));
  }

  private static Optional<String> text(Map<String, Object> row, String column) {
    return Optional.ofNullable(row.get(column))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN_CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CODE_POINTS)) + "…";
  }
}
