package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

/**
 * A take after its examination.
 *
 * @param measures what was measured
 * @param verdict what that means
 */
public record ExaminedTake(TakeMeasures measures, TakeVerdict verdict) {

  public ExaminedTake {
    requireNonNull(measures, "measures is null");
    requireNonNull(verdict, "verdict is null");
  }
}
