package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;

/**
 * The smallest stretch of a line that is not cut: a word with the marks that cling to it.
 *
 * @param word that is spoken
 * @param opening tokens of the marks before it
 * @param phonemes its tokens
 * @param closing tokens of the marks after it
 * @param spaced whether a space stands before it, unless it begins a clause
 * @param after the cut that could follow
 */
record TextUnit(
    SpokenPart.Word word,
    int[] opening,
    int[] phonemes,
    int[] closing,
    boolean spaced,
    Pause after) {

  /** Tokens within a clause. */
  int length() {
    return (spaced ? 1 : 0) + lengthAtStart();
  }

  /** Tokens at the start of a clause. */
  int lengthAtStart() {
    return opening.length + phonemes.length + closing.length;
  }

  /** Tokens that a clause needs beyond its units if it ends here before the line does: a comma. */
  int lengthOfStop() {
    return closing.length == 0 ? 1 : 0;
  }
}
