package io.voicemill.runtime.voice.kokoro;

import java.util.Iterator;

/**
 * Lengthens the pauses inside a pass: marks between words, the spaces around them, and the silence
 * that the model gives to the last phoneme before them.
 */
final class PauseStretch {

  private PauseStretch() {}

  /** Durations of a pass's tokens with other pauses; the given ones are not changed. */
  static float[] apply(Clause clause, float[] durations, double factor) {
    float[] stretched = durations.clone();
    Iterator<Clause.WordTokens> words = clause.words().iterator();
    Clause.WordTokens word = words.hasNext() ? words.next() : null;
    while (words.hasNext()) {
      Clause.WordTokens next = words.next();
      if (word.pauseFollows()) {
        int last = word.to() - 1;
        double silence = Math.max(0, durations[last] - TimelinePlanner.LAST_SOUND_FRAMES);
        stretched[last] += (float) (silence * (factor - 1));
        for (int token = word.to(); token < next.from(); token++) {
          stretched[token] *= (float) factor;
        }
      }
      word = next;
    }
    return stretched;
  }
}
