package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Whether a take sounds as its emotion asks.
 *
 * @param asked what the emotion asks for
 * @param measured what the take's audio holds
 */
public record EmotionCheck(Moves asked, Moves measured) {

  /** Largest distance of a measured F0 level from the asked one, in semitones. */
  public static final double F0_SEMITONES_TOLERANCE = 1.5;

  /** Largest factor between a measured F0 range and the asked one. */
  public static final double F0_RANGE_TOLERANCE = 1.35;

  /** Largest factor between a measured rate and the asked one. */
  public static final double RATE_TOLERANCE = 1.03;

  /** Largest distance of a measured level from the asked one, in decibels: a limiter takes some. */
  public static final double LEVEL_DB_TOLERANCE = 2;

  /**
   * Moves against the neutral render of the line; a figure is empty where nothing was asked or
   * nothing can be measured.
   *
   * @param f0Semitones of the median F0
   * @param f0Range factor on the distance from the 10th to the 90th percentile of F0
   * @param rate factor on the speed
   * @param levelDb of the loudness, in decibels
   */
  public record Moves(
      OptionalDouble f0Semitones,
      OptionalDouble f0Range,
      OptionalDouble rate,
      OptionalDouble levelDb) {
    public Moves {
      requireNonNull(f0Semitones, "f0Semitones is null");
      requireNonNull(f0Range, "f0Range is null");
      requireNonNull(rate, "rate is null");
      requireNonNull(levelDb, "levelDb is null");
    }
  }

  public EmotionCheck {
    requireNonNull(asked, "asked is null");
    requireNonNull(measured, "measured is null");
  }

  /** Whether each figure that was asked and measured lies within its tolerance. */
  public boolean agrees() {
    return near(asked.f0Semitones, measured.f0Semitones, F0_SEMITONES_TOLERANCE)
        && near(log(asked.f0Range), log(measured.f0Range), Math.log(F0_RANGE_TOLERANCE))
        && near(log(asked.rate), log(measured.rate), Math.log(RATE_TOLERANCE))
        && near(asked.levelDb, measured.levelDb, LEVEL_DB_TOLERANCE);
  }

  private static OptionalDouble log(OptionalDouble factor) {
    return factor.isEmpty() ? factor : OptionalDouble.of(Math.log(factor.getAsDouble()));
  }

  private static boolean near(OptionalDouble asked, OptionalDouble measured, double tolerance) {
    return asked.isEmpty()
        || measured.isEmpty()
        || Math.abs(asked.getAsDouble() - measured.getAsDouble()) <= tolerance;
  }
}
