package io.voicemill.runtime.audio;

/**
 * Filters of second order for any sample rate.
 *
 * <p>Source: R. Bristow-Johnson, "Audio EQ Cookbook", W3C Working Group Note, 2021.
 */
final class Filters {

  private Filters() {}

  /** Raises or lowers what lies above the middle of the shelf. */
  static Biquad highShelf(double hertz, double decibels, double q, int sampleRate) {
    double a = Math.pow(10, decibels / 40);
    double w = 2 * Math.PI * hertz / sampleRate;
    double cos = Math.cos(w);
    double slope = 2 * Math.sqrt(a) * Math.sin(w) / (2 * q);
    double a0 = (a + 1) - (a - 1) * cos + slope;
    return new Biquad(
        a * ((a + 1) + (a - 1) * cos + slope) / a0,
        -2 * a * ((a - 1) + (a + 1) * cos) / a0,
        a * ((a + 1) + (a - 1) * cos - slope) / a0,
        2 * ((a - 1) - (a + 1) * cos) / a0,
        ((a + 1) - (a - 1) * cos - slope) / a0);
  }

  /** Takes away what lies below. */
  static Biquad highPass(double hertz, double q, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double cos = Math.cos(w);
    double alpha = Math.sin(w) / (2 * q);
    double a0 = 1 + alpha;
    return new Biquad(
        (1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
  }

  /** Keeps what lies between, with a gain of 1 at the geometric mean. */
  static Biquad bandPass(double low, double high, int sampleRate) {
    double centre = Math.sqrt(low * high);
    double w = 2 * Math.PI * centre / sampleRate;
    double alpha = Math.sin(w) * (high - low) / (2 * centre);
    double a0 = 1 + alpha;
    return new Biquad(alpha / a0, 0, -alpha / a0, -2 * Math.cos(w) / a0, (1 - alpha) / a0);
  }
}
