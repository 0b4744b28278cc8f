package io.voicemill.jobs.listening;

import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Voiced sounds whose F0 is known. */
final class Tones {

  private static final int SAMPLE_RATE = 24_000;
  private static final int HARMONICS = 8;

  private Tones() {}

  static Waveform steady(double hertz, double seconds) {
    return voiced(seconds, moment -> hertz, moment -> 1);
  }

  /**
   * A sum of harmonics.
   *
   * @param f0 in hertz, by the share of the length
   * @param level 0..1, by the share of the length
   */
  static Waveform voiced(double seconds, DoubleUnaryOperator f0, DoubleUnaryOperator level) {
    float[] samples = new float[(int) Math.round(seconds * SAMPLE_RATE)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double share = i / (double) samples.length;
      phase += 2 * Math.PI * f0.applyAsDouble(share) / SAMPLE_RATE;
      double sum = 0;
      for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
        sum += Math.sin(harmonic * phase) / harmonic;
      }
      samples[i] = (float) (.3 * level.applyAsDouble(share) * sum);
    }
    return new Waveform(samples, SAMPLE_RATE);
  }

  static Waveform join(Waveform first, Waveform second) {
    float[] samples =
        Arrays.copyOf(first.samples(), first.samples().length + second.samples().length);
    System.arraycopy(second.samples(), 0, samples, first.samples().length, second.samples().length);
    return new Waveform(samples, first.sampleRate());
  }
}
