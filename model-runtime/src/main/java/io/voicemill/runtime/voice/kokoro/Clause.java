package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import java.util.List;

/**
 * What one pass of the model speaks.
 *
 * @param tokens with a pad at both ends
 * @param words in order
 * @param closingMarks marks between the last word and the closing pad
 * @param pause after it
 */
record Clause(long[] tokens, List<WordTokens> words, int closingMarks, Pause pause) {

  /**
   * A word of a clause, or a piece of a word that is too long for one.
   *
   * @param word whole
   * @param from index of its first token
   * @param to index after its last token
   * @param pauseFollows whether a mark or the end of the clause follows
   */
  record WordTokens(SpokenPart.Word word, int from, int to, boolean pauseFollows) {}

  Clause {
    words = List.copyOf(words);
  }

  /** Tokens without the pads: what the model's limit and its table of styles count. */
  int length() {
    return tokens.length - 2;
  }
}
