package io.voicemill.runtime.text.japanese.words;

import static java.util.Objects.requireNonNull;

/**
 * A word as kuromoji cuts it, with its reading.
 *
 * @param from where it begins in the analysed text, in characters
 * @param surface as written
 * @param partOfSpeech of the IPA dictionary, for example {@code 名詞-接尾-助数詞}
 * @param lexical katakana of the dictionary
 * @param spoken katakana as spoken, long vowels with ー
 * @param rule what gave the reading
 */
public record Morpheme(
    int from, String surface, String partOfSpeech, String lexical, String spoken, String rule) {

  public Morpheme {
    requireNonNull(surface, "surface is null");
    requireNonNull(partOfSpeech, "partOfSpeech is null");
    requireNonNull(lexical, "lexical is null");
    requireNonNull(spoken, "spoken is null");
    requireNonNull(rule, "rule is null");
  }

  /** Where it ends in the analysed text. */
  public int to() {
    return from + surface.length();
  }

  /** Whether the part of speech begins with one of these. */
  public boolean is(String... partsOfSpeech) {
    for (String each : partsOfSpeech) {
      if (partOfSpeech.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** The same word, spoken differently. */
  public Morpheme spokenAs(String katakana, String byRule) {
    return new Morpheme(from, surface, partOfSpeech, lexical, katakana, byRule);
  }
}
