package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

/**
 * How a word is spoken.
 *
 * @param phonemes in misaki's alphabet
 * @param rule what gave them: {@code lexicon}, {@code lexicon:VERB}, {@code morphology}, {@code
 *     acronym}, {@code letters} or {@code model}
 */
public record Pronunciation(String phonemes, String rule) {

  public Pronunciation {
    requireNonNull(phonemes, "phonemes is null");
    requireNonNull(rule, "rule is null");
  }
}
