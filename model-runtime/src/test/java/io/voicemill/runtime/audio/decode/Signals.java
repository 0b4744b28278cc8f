package io.voicemill.runtime.audio.decode;

import java.util.Random;

/** Something like speech below 3 kHz that no shift makes look like itself. */
final class Signals {
  private static final double HIGHEST_HERTZ = 3000;
  private static final double SYLLABLES_A_SECOND = 4;

  private Signals() {}

  static float[] speech(double seconds, int sampleRate) {
    Random random = new Random(7);
    double[] melody = random.doubles(64, 90, 180).toArray();
    double[] loudness = random.doubles(64, 0.2, 1).toArray();
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double syllables = SYLLABLES_A_SECOND * i / sampleRate;
      int syllable = (int) syllables;
      double within = syllables - syllable;
      double f0 = melody[syllable] * (1 - within) + melody[syllable + 1] * within;
      phase += 2 * Math.PI * f0 / sampleRate;
      double sum = 0;
      for (int harmonic = 1; harmonic * f0 < HIGHEST_HERTZ; harmonic++) {
        sum += Math.sin(harmonic * phase + harmonic * harmonic) / harmonic;
      }
      samples[i] = (float) (0.25 * loudness[syllable] * Math.sin(Math.PI * within) * sum);
    }
    return samples;
  }

  static float[] times(float[] samples, double factor) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      scaled[i] = (float) (factor * samples[i]);
    }
    return scaled;
  }

  /** Correlation of two signals where the second one comes later by some samples. */
  static double correlation(float[] a, float[] b, int later) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = Math.max(0, -later); i < Math.min(a.length, b.length - later); i++) {
      double x = a[i];
      double y = b[i + later];
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    return ab / Math.sqrt(aa * bb);
  }

  /** The shift of at most {@code most} samples that gives the highest correlation. */
  static int lateness(float[] original, float[] decoded, int most) {
    int best = 0;
    for (int later = -most; later <= most; later++) {
      if (correlation(original, decoded, later) > correlation(original, decoded, best)) {
        best = later;
      }
    }
    return best;
  }
}
