package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The mains in a recording: lines at 50 or 60 Hz and their harmonics that stay for seconds, above
 * what is beside them. No voice is that low, and none stays on one frequency.
 */
final class Hum {
  private static final int SAMPLE_RATE = 2_000;
  private static final int LONGEST = 16_384;
  private static final int SHORTEST = 2_048;
  private static final int HARMONICS = 8;
  private static final double FUNDAMENTAL_DB = 18;
  private static final double LINE_DB = 14;
  private static final int FEWEST_LINES = 5;
  private static final double DRIFT_HERTZ = .3;
  private static final double NEAR_HERTZ = 2.5;
  private static final double FAR_HERTZ = 8;
  private static final double SINE_IN_BINS = 1.5;

  private Hum() {}

  /**
   * The level of the hum against that of the speech, in decibels; empty where none stands out or
   * the recording is shorter than a second.
   *
   * @param speechDb level of the speech
   */
  static OptionalDouble decibels(Waveform audio, double speechDb) {
    float[] samples = Resampler.resample(audio, SAMPLE_RATE).samples();
    int points = Math.min(LONGEST, Integer.highestOneBit(Math.max(1, samples.length)));
    if (points < SHORTEST) {
      return OptionalDouble.empty();
    }
    double[] spectrum = spectrum(samples, points);
    double hum = Math.max(power(spectrum, 50), power(spectrum, 60));
    return hum > 0 ? OptionalDouble.of(Powers.decibels(hum) - speechDb) : OptionalDouble.empty();
  }

  private static double[] spectrum(float[] samples, int points) {
    double[] window = Spectrogram.window(points);
    double[] sum = new double[points / 2 + 1];
    int windows = Math.max(1, (int) Math.ceil(2.0 * (samples.length - points) / points) + 1);
    for (int i = 0; i < windows; i++) {
      int start = (int) ((long) i * (samples.length - points) / Math.max(1, windows - 1));
      float[] power = Spectrogram.power(samples, start, window);
      for (int bin = 0; bin < sum.length; bin++) {
        sum[bin] += power[bin] / windows;
      }
    }
    return sum;
  }

  /** The power of all lines of one mains frequency; 0 unless enough of them stand out. */
  private static double power(double[] spectrum, int mains) {
    double sum = 0;
    int lines = 0;
    boolean fundamental = false;
    double hertzOfBin = SAMPLE_RATE / 2.0 / (spectrum.length - 1);
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      double hertz = harmonic * mains;
      double drift = Math.max(hertzOfBin, DRIFT_HERTZ * harmonic);
      double line = highest(spectrum, (hertz - drift) / hertzOfBin, (hertz + drift) / hertzOfBin);
      double over = Powers.decibels(line / beside(spectrum, hertz / hertzOfBin, hertzOfBin));
      fundamental |= harmonic == 1 && over > FUNDAMENTAL_DB;
      if (over > LINE_DB) {
        lines++;
        sum += line * SINE_IN_BINS;
      }
    }
    return fundamental || lines >= FEWEST_LINES ? sum : 0;
  }

  private static double highest(double[] spectrum, double from, double to) {
    return IntStream.rangeClosed((int) Math.round(from), (int) Math.round(to))
        .mapToDouble(bin -> spectrum[bin])
        .max()
        .orElse(0);
  }

  private static double beside(double[] spectrum, double centre, double hertzOfBin) {
    int far = (int) (FAR_HERTZ / hertzOfBin);
    int near = (int) (NEAR_HERTZ / hertzOfBin);
    int middle = (int) Math.round(centre);
    double[] around =
        IntStream.rangeClosed(-far, far)
            .filter(offset -> Math.abs(offset) >= near)
            .mapToDouble(offset -> spectrum[middle + offset])
            .toArray();
    return Math.max(1e-16, Percentiles.of(around, .5, 1).orElseThrow());
  }
}
