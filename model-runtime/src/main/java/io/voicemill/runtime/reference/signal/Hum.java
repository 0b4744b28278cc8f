package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The mains in a recording: lines at 50 or 60 Hz and their harmonics, where it is quietest, above
 * what is beside them.
 */
final class Hum {
  private static final int SAMPLE_RATE = 2_000;
  private static final int POINTS = 1_024;
  private static final int HOP = 200;
  private static final double QUIETEST_SHARE = .25;
  private static final int FEWEST_WINDOWS = 3;
  private static final int HARMONICS = 8;
  private static final double LINE_DB = 10;
  private static final int FEWEST_LINES = 3;
  private static final int NEAR = 5;
  private static final int FAR = 11;

  private Hum() {}

  /**
   * The level of the hum against that of the speech, in decibels; empty where none stands out.
   *
   * @param speechDb level of the speech
   */
  static OptionalDouble decibels(Waveform audio, double speechDb) {
    float[] samples = Resampler.resample(audio, SAMPLE_RATE).samples();
    if (samples.length < POINTS) {
      return OptionalDouble.empty();
    }
    double[] quiet = quietest(samples);
    double hum = Math.max(power(quiet, 50), power(quiet, 60));
    return hum > 0
        ? OptionalDouble.of(Powers.decibels(hum) - speechDb)
        : OptionalDouble.empty();
  }

  /** The median power of each bin over the quietest windows. */
  private static double[] quietest(float[] samples) {
    double[] window = Spectrogram.window(POINTS);
    int count = 1 + (samples.length - POINTS) / HOP;
    float[][] powers = new float[count][];
    double[] sums = new double[count];
    for (int i = 0; i < count; i++) {
      powers[i] = Spectrogram.power(samples, i * HOP, window);
      for (float power : powers[i]) {
        sums[i] += power;
      }
    }
    int kept = Math.min(count, Math.max(FEWEST_WINDOWS, (int) (QUIETEST_SHARE * count)));
    int[] quietest =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> sums[i]))
            .limit(kept)
            .mapToInt(Integer::intValue)
            .toArray();
    double[] median = new double[POINTS / 2 + 1];
    for (int bin = 0; bin < median.length; bin++) {
      int at = bin;
      median[bin] =
          Percentiles.of(Arrays.stream(quietest).mapToDouble(i -> powers[i][at]).toArray(), .5, 1)
              .orElseThrow();
    }
    return median;
  }

  /** The power of all lines of one mains frequency; 0 unless enough of them stand out. */
  private static double power(double[] spectrum, int mains) {
    double sum = 0;
    int lines = 0;
    int odd = 0;
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      int bin = Math.round(harmonic * mains * (float) POINTS / SAMPLE_RATE);
      double line =
          Math.max(spectrum[bin], Math.max(spectrum[bin - 1], spectrum[bin + 1]));
      if (line > beside(spectrum, bin) * Powers.of(LINE_DB)) {
        lines++;
        odd += harmonic % 2;
        sum += line / 2;
      }
    }
    return lines >= FEWEST_LINES && odd > 0 ? sum : 0;
  }

  private static double beside(double[] spectrum, int bin) {
    double[] around =
        IntStream.rangeClosed(-FAR, FAR)
            .filter(offset -> Math.abs(offset) >= NEAR && bin + offset >= 0)
            .mapToDouble(offset -> spectrum[bin + offset])
            .toArray();
    return Math.max(1e-14, Percentiles.of(around, .5, 1).orElseThrow());
  }
}
