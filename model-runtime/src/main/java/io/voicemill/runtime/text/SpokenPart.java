package io.voicemill.runtime.text;

import io.voicemill.schemas.script.Language;

/** One element of what will be spoken, in order. */
public sealed interface SpokenPart {

  /** Where the element begins in the given text, in code points. */
  int start();

  /**
   * A word.
   *
   * @param start where it begins in the given text, in code points
   * @param text its written form in the given text
   * @param language whose rules gave the phonemes
   * @param phonemes symbols of the phoneme alphabet of misaki, without spaces
   * @param spaced whether a space is spoken (written) before it
   */
  record Word(int start, String text, Language language, String phonemes, boolean spaced)
      implements SpokenPart {}

  /**
   * A punctuation mark that shapes prosody.
   *
   * @param start where it stands in the given text, in code points
   * @param symbol one of {@code ; : , . ! ? — … " ( ) “ ”}
   */
  record Mark(int start, String symbol) implements SpokenPart {}

  /**
   * A pause that the text demands, {@code <break 500ms>}.
   *
   * @param start where it stands in the given text, in code points
   * @param milliseconds its length
   */
  record Break(int start, int milliseconds) implements SpokenPart {}
}
