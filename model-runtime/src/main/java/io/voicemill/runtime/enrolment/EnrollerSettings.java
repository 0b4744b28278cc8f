package io.voicemill.runtime.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.take.MakerSettings;
import java.io.Serializable;

/**
 * Which models make voices, and how. Equal settings share an enroller.
 *
 * @param models those that also make takes
 * @param steps corrections of the style after renders
 * @param calibrationTexts texts that the finished voice speaks to be measured against itself; 0: it
 *     gets the figures of an average voice
 * @param refinements renders of a search for a closer style; 0 for none
 * @param manner whether the speaker's manner is fitted too
 * @param poor what becomes of recordings below the bar
 * @param maxSeconds what is read of one recording
 * @param maxBytes largest recording
 */
public record EnrollerSettings(
    MakerSettings models,
    int steps,
    int calibrationTexts,
    int refinements,
    Manner manner,
    Poor poor,
    double maxSeconds,
    long maxBytes)
    implements Serializable {

  /** What is made beside the timbre. */
  public enum Manner {
    /** Nothing. */
    PLAIN,
    /** What a minute or more of transcribed speech says of the speaker's manner. */
    FEW_SHOT
  }

  /** What becomes of recordings below the bar. */
  public enum Poor {
    REFUSED,
    ACCEPTED
  }

  public EnrollerSettings {
    requireNonNull(models, "models is null");
    requireNonNull(manner, "manner is null");
    requireNonNull(poor, "poor is null");
    if (steps < 0 || calibrationTexts < 0 || refinements < 0) {
      throw new IllegalArgumentException("a count is negative");
    }
  }
}
