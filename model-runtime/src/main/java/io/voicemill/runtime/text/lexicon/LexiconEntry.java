package io.voicemill.runtime.text.lexicon;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import java.util.Optional;

/**
 * One entry of a lexicon.
 *
 * @param word clean, white space as single spaces
 * @param language whose rules read it
 * @param scriptId the only script that it is for
 * @param file that it is in
 * @param line of the file
 */
record LexiconEntry(
    String word,
    Saying saying,
    Language language,
    Optional<String> scriptId,
    String file,
    int line) {

  LexiconEntry {
    requireNonNull(word, "word is null");
    requireNonNull(saying, "saying is null");
    requireNonNull(language, "language is null");
    requireNonNull(scriptId, "scriptId is null");
    requireNonNull(file, "file is null");
  }

  /** Whether it is only found as it is written: it has a capital. */
  boolean exactCase() {
    return word.codePoints().anyMatch(Character::isUpperCase);
  }

  /** What {@code phonemes} names as the rule of its reading. */
  String rule() {
    return "lexicon:" + file;
  }
}
