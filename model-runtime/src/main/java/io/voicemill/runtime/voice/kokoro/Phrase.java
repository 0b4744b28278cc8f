package io.voicemill.runtime.voice.kokoro;

import java.util.ArrayList;
import java.util.List;

/**
 * What is spoken from one pause to the next, as a stretch of a pass's curves.
 *
 * @param from its first value
 * @param to after its last value
 */
record Phrase(int from, int to) {
  private static final int VALUES_A_FRAME = 2;

  /** The phrases of a pass, in order; they cover all of its curves. */
  static List<Phrase> of(Clause clause, int[] frames) {
    List<Phrase> phrases = new ArrayList<>();
    int from = 0;
    int at = 0;
    int token = 0;
    for (Clause.WordTokens word : clause.words()) {
      while (token < word.to()) {
        at += VALUES_A_FRAME * frames[token++];
      }
      if (word.pauseFollows()) {
        phrases.add(new Phrase(from, at));
        from = at;
      }
    }
    while (token < frames.length) {
      at += VALUES_A_FRAME * frames[token++];
    }
    if (phrases.isEmpty()) {
      return List.of(new Phrase(0, at));
    }
    Phrase last = phrases.remove(phrases.size() - 1);
    phrases.add(new Phrase(last.from(), at));
    return phrases;
  }
}
