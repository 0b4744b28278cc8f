package io.voicemill.runtime.recognition.whisper;

import java.util.Arrays;

/** Which tokens a decoder may write: no special token but the end, none of the bundle's lists. */
final class TokenMask {
  private final boolean[] allowed;
  private final boolean[] allowedFirst;

  TokenMask(WhisperSettings settings) {
    allowed = new boolean[settings.vocabulary()];
    Arrays.fill(allowed, 0, settings.eot() + 1, true);
    for (int token : settings.suppress()) {
      allowed[token] = false;
    }
    allowedFirst = allowed.clone();
    for (int token : settings.suppressBegin()) {
      allowedFirst[token] = false;
    }
  }

  /**
   * A token and how sure the model is of it.
   *
   * @param logProbability natural logarithm, among the tokens that may be written
   */
  record Choice(int token, double logProbability) {}

  /** The likeliest token that may be written. */
  Choice likeliest(float[] logits, int position) {
    boolean[] may = position == 0 ? allowedFirst : allowed;
    int best = -1;
    for (int token = 0; token < may.length; token++) {
      if (may[token] && (best < 0 || logits[token] > logits[best])) {
        best = token;
      }
    }
    double sum = 0;
    for (int token = 0; token < may.length; token++) {
      if (may[token]) {
        sum += Math.exp(logits[token] - logits[best]);
      }
    }
    return new Choice(best, -Math.log(sum));
  }
}
