package io.voicemill.runtime.audio;

/**
 * The K-weighting filter: a high shelf for the head and a high pass, for any sample rate.
 *
 * <p>Source: ITU-R BS.1770-5, Annex 1, whose coefficients hold for 48 kHz; the analogue parameters
 * behind them from B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement",
 * AES 145, 2018.
 */
final class KWeighting {
  private static final double SHELF_HERTZ = 1681.974450955533;
  private static final double SHELF_GAIN_DB = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HERTZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;

  private final Biquad shelf;
  private final Biquad highPass;

  KWeighting(int sampleRate) {
    shelf = shelf(sampleRate);
    highPass = highPass(sampleRate);
  }

  /** Filters the next sample. */
  double next(double sample) {
    return highPass.next(shelf.next(sample));
  }

  static Biquad shelf(int sampleRate) {
    double k = Math.tan(Math.PI * SHELF_HERTZ / sampleRate);
    double high = Decibels.toAmplitude(SHELF_GAIN_DB);
    double band = Math.pow(high, SHELF_BAND_EXPONENT);
    double norm = 1 + k / SHELF_Q + k * k;
    return new Biquad(
        (high + band * k / SHELF_Q + k * k) / norm,
        2 * (k * k - high) / norm,
        (high - band * k / SHELF_Q + k * k) / norm,
        2 * (k * k - 1) / norm,
        (1 - k / SHELF_Q + k * k) / norm);
  }

  static Biquad highPass(int sampleRate) {
    double k = Math.tan(Math.PI * HIGH_PASS_HERTZ / sampleRate);
    double norm = 1 + k / HIGH_PASS_Q + k * k;
    return new Biquad(1, -2, 1, 2 * (k * k - 1) / norm, (1 - k / HIGH_PASS_Q + k * k) / norm);
  }
}
