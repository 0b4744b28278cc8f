package io.voicemill.runtime.text;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import java.util.List;

/**
 * A text after the front end: everything that decides what is said.
 *
 * @param text as given, with its annotations
 * @param language of the line, never {@link Language#AUTO}
 * @param spoken the normalised text: numbers, dates and units in words, annotations removed. What a
 *     recogniser should hear.
 * @param readings how each stretch is read
 * @param parts words, marks and breaks in order
 */
public record SpokenText(
    String text, Language language, String spoken, List<Reading> readings, List<SpokenPart> parts) {

  public SpokenText {
    requireNonNull(text, "text is null");
    requireNonNull(language, "language is null");
    requireNonNull(spoken, "spoken is null");
    readings = List.copyOf(readings);
    parts = List.copyOf(parts);
  }
}
