package io.voicemill.runtime.recognition;

import static java.util.Objects.requireNonNull;

/**
 * How readily a recogniser believes that a text was said.
 *
 * @param text what may have been said
 * @param logProbabilities natural logarithm for each of its code points, given the audio and the
 *     text before it; one that is written together with the code point before it has 0
 */
public record TextLikelihood(String text, double[] logProbabilities) {

  public TextLikelihood {
    requireNonNull(text, "text is null");
    logProbabilities = logProbabilities.clone();
    int codePoints = text.codePointCount(0, text.length());
    if (codePoints != logProbabilities.length) {
      throw new IllegalArgumentException(
          "%d logarithms for %d code points".formatted(logProbabilities.length, codePoints));
    }
  }

  /** Natural logarithm of the probability of a stretch, given the text before it. */
  public double of(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += logProbabilities[i];
    }
    return sum;
  }
}
