package io.voicemill.runtime.speaker.spectral;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Semitones;

/**
 * The second-order statistics of a voice, and its F0.
 *
 * @param band what the covariance is of
 * @param covariance of the log mel energies and their slopes, positive definite
 * @param precision its inverse
 * @param medianF0 in hertz
 * @param f0RangeSemitones from the 10th to the 90th percentile of F0
 * @param voicedSeconds of speech with a tone that all of it comes from
 */
public record SpectralPrint(
    SpectralBand band,
    double[][] covariance,
    double[][] precision,
    double medianF0,
    double f0RangeSemitones,
    double voicedSeconds) {

  public SpectralPrint {
    requireNonNull(band, "band is null");
    requireNonNull(covariance, "covariance is null");
    requireNonNull(precision, "precision is null");
  }

  /** Between both medians of F0, in semitones, not negative. */
  public double f0Distance(SpectralPrint other) {
    return Math.abs(Semitones.between(medianF0, other.medianF0));
  }

  /** Between both ranges of F0, in semitones, not negative. */
  public double f0RangeDistance(SpectralPrint other) {
    return Math.abs(f0RangeSemitones - other.f0RangeSemitones);
  }
}
