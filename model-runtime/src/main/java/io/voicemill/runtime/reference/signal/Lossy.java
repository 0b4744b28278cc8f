package io.voicemill.runtime.reference.signal;

import java.util.OptionalDouble;

/**
 * The holes that a codec of a low bit rate leaves: bands without anything in them between or beside
 * bands with sound, which no mouth and no microphone makes.
 */
final class Lossy {
  private static final double LOWEST_HERTZ = 2_000;
  private static final double HIGHEST_HERTZ = 5_250;
  private static final double BAND_HERTZ = 250;
  private static final double HOLE_DB = 22;
  private static final double FAINT_DB = 60;
  private static final int FEWEST_FRAMES = 50;

  private Lossy() {}

  /**
   * The share of bands that are holes where the recording holds sound, 0..1; empty with less than
   * half a second of speech or no band above 2 kHz.
   *
   * @param bandwidth of the speech, in hertz
   */
  static OptionalDouble holes(Spectrogram spectrogram, SpeechSpans speech, double bandwidth) {
    int[] frames = speech.frames();
    double top = Math.min(HIGHEST_HERTZ, bandwidth - BAND_HERTZ);
    int bands = (int) ((top - LOWEST_HERTZ) / BAND_HERTZ);
    if (frames.length < FEWEST_FRAMES || bands < 3) {
      return OptionalDouble.empty();
    }
    double[][] levels = new double[bands][];
    for (int band = 0; band < bands; band++) {
      double low = LOWEST_HERTZ + band * BAND_HERTZ;
      levels[band] = spectrogram.levels(low, low + BAND_HERTZ - 1);
    }
    double loud = Double.NEGATIVE_INFINITY;
    for (double[] band : levels) {
      for (int frame : frames) {
        loud = Math.max(loud, band[frame]);
      }
    }
    long holes = 0;
    long sounding = 0;
    for (int frame : frames) {
      for (int band = 0; band < bands; band++) {
        double beside = beside(levels, band, frame);
        if (beside > loud - FAINT_DB + HOLE_DB) {
          sounding++;
          holes += levels[band][frame] < beside - HOLE_DB ? 1 : 0;
        }
      }
    }
    return OptionalDouble.of(sounding == 0 ? 0 : holes / (double) sounding);
  }

  private static double beside(double[][] levels, int band, int frame) {
    double below = band > 0 ? levels[band - 1][frame] : Double.NEGATIVE_INFINITY;
    double above = band + 1 < levels.length ? levels[band + 1][frame] : Double.NEGATIVE_INFINITY;
    return Math.max(below, above);
  }
}
