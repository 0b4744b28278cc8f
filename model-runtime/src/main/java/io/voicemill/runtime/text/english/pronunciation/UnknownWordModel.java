package io.voicemill.runtime.text.english.pronunciation;

/** Reads words that are in no lexicon. Thread-safe. */
public interface UnknownWordModel {

  /**
   * The reading of a word.
   *
   * @return phonemes in misaki's alphabet; empty if the model knows none of the letters
   */
  String phonemes(String word);
}
