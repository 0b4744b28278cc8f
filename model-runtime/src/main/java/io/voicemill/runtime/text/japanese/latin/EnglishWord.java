package io.voicemill.runtime.text.japanese.latin;

import static java.util.Objects.requireNonNull;

/**
 * How English says a word.
 *
 * @param phonemes of misaki's alphabet; empty if there are none
 * @param known whether a lexicon holds the word
 */
public record EnglishWord(String phonemes, boolean known) {

  public EnglishWord {
    requireNonNull(phonemes, "phonemes is null");
  }
}
