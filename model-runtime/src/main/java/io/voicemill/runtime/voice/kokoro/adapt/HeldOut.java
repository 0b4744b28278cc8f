package io.voicemill.runtime.voice.kokoro.adapt;

import java.util.OptionalDouble;

/** What one half of the recordings asks for, kept only if it brings the other half nearer. */
final class HeldOut {
  private static final double LEAST_GAIN = .02;
  private static final double LEAST_FACTOR = .7;
  private static final double MOST_FACTOR = 1.4;

  private HeldOut() {}

  /**
   * A factor.
   *
   * @param fitted the logarithm that the fitted half asks for
   * @param heldOut the logarithm that the other half asks for
   * @return 1 if the other half does not come nearer
   */
  static double factor(OptionalDouble fitted, OptionalDouble heldOut) {
    if (fitted.isEmpty() || heldOut.isEmpty()) {
      return 1;
    }
    double log =
        Math.max(Math.log(LEAST_FACTOR), Math.min(Math.log(MOST_FACTOR), fitted.getAsDouble()));
    double before = Math.abs(heldOut.getAsDouble());
    double after = Math.abs(heldOut.getAsDouble() - log);
    return after < before - LEAST_GAIN ? Math.exp(log) : 1;
  }
}
