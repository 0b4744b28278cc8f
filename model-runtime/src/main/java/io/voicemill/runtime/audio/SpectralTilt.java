package io.voicemill.runtime.audio;

/**
 * The balance of high and low in a voice's spectrum: a tense voice has more above 1.4 kHz, a lax
 * one less.
 */
public final class SpectralTilt {
  private static final double LOW_HERTZ = 500;
  private static final double HIGH_HERTZ = 4_000;
  private static final double MIDDLE_HERTZ = Math.sqrt(LOW_HERTZ * HIGH_HERTZ);
  private static final double WIDE = .5;
  private static final double MOST_DECIBELS = 48;
  private static final int HALVINGS = 40;

  private SpectralTilt() {}

  /**
   * Tilts in place.
   *
   * @param decibels at 4 kHz against 500 Hz; above 0 is tense, below is lax
   */
  public static void apply(float[] samples, int sampleRate, double decibels) {
    if (decibels == 0) {
      return;
    }
    Biquad shelf = shelf(decibels, sampleRate);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) shelf.next(samples[i]);
    }
  }

  static Biquad shelf(double decibels, int sampleRate) {
    double low = -MOST_DECIBELS;
    double high = MOST_DECIBELS;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      Biquad shelf = Filters.highShelf(MIDDLE_HERTZ, middle, WIDE, sampleRate);
      if (tilt(shelf, sampleRate) < decibels) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Filters.highShelf(MIDDLE_HERTZ, (low + high) / 2, WIDE, sampleRate);
  }

  private static double tilt(Biquad shelf, int sampleRate) {
    return shelf.decibels(HIGH_HERTZ, sampleRate) - shelf.decibels(LOW_HERTZ, sampleRate);
  }
}
