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
 * @param respelled words that stand otherwise in the spoken text than in the given one
 */
public record SpokenText(
    String text,
    Language language,
    String spoken,
    List<Reading> readings,
    List<SpokenPart> parts,
    List<Respelled> respelled) {

  /**
   * A word that a lexicon has spoken as another. A recogniser may write either.
   *
   * @param written in the given text
   * @param said in the spoken text
   */
  public record Respelled(String written, String said) {

    public Respelled {
      requireNonNull(written, "written is null");
      requireNonNull(said, "said is null");
    }
  }

  public SpokenText {
    requireNonNull(text, "text is null");
    requireNonNull(language, "language is null");
    requireNonNull(spoken, "spoken is null");
    readings = List.copyOf(readings);
    parts = List.copyOf(parts);
    respelled = List.copyOf(respelled);
  }

  /** A text whose words stand as they were given. */
  public SpokenText(
      String text,
      Language language,
      String spoken,
      List<Reading> readings,
      List<SpokenPart> parts) {
    this(text, language, spoken, readings, parts, List.of());
  }
}
