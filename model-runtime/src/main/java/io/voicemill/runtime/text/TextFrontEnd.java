package io.voicemill.runtime.text;

import io.voicemill.schemas.script.Language;

/** Turns written text into what will be spoken. Thread-safe. */
public interface TextFrontEnd {

  /**
   * Reads one line.
   *
   * @param text with annotations
   * @param language {@link Language#AUTO} decides by the writing
   * @throws io.voicemill.schemas.problem.VoicemillException MALFORMED_ANNOTATION, with the place;
   *     NOTHING_TO_SPEAK for text without a word; MISSING_CAPABILITY for a language without a front
   *     end
   */
  SpokenText speak(String text, Language language);

  /** The one for the lines of a script: it knows what the lexicon says of that script alone. */
  default TextFrontEnd ofScript(String scriptId) {
    return this;
  }
}
