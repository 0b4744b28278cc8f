package io.voicemill.runtime.quality.reading;

import java.io.Serializable;

/**
 * When a reading is doubted, in natural logarithms.
 *
 * @param closeMargin under which a character gets a closer look, though no phrase objects
 * @param gainAgreed what a rival has to win by that the phrase dictionary has; below 0, what it may
 *     lose by
 * @param gainAlone what it has to win by where the phrase dictionary has no opinion
 * @param gainAgainst what it has to win by where the phrase dictionary has the other
 */
public record ReadingBars(
    double closeMargin, double gainAgreed, double gainAlone, double gainAgainst)
    implements Serializable {

  /** As measured in docs/recognition-loop.md. */
  public static final ReadingBars DEFAULT = new ReadingBars(4.7, -.3, 1, 6);

  double gain(ReadingDoubt.Opinion opinion) {
    return switch (opinion) {
      case AGREES -> gainAgreed;
      case NONE -> gainAlone;
      case OBJECTS -> gainAgainst;
    };
  }
}
