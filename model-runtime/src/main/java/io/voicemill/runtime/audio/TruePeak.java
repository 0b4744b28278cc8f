package io.voicemill.runtime.audio;

/**
 * The peak of the continuous signal between the samples.
 *
 * <p>Source: ITU-R BS.1770-5, Annex 2: oversampling by 4. The remaining error is an under-reading
 * of at most .7 dB at the Nyquist frequency and under .05 dB below a quarter of it.
 */
public final class TruePeak {
  private static final int OVERSAMPLING = 4;
  private static final int ZERO_CROSSINGS = 16;
  private static final double BETA = 7;
  private static final int STRETCH = 64;
  private static final KaiserFilter FILTER =
      new KaiserFilter(OVERSAMPLING, 1, ZERO_CROSSINGS, 1, BETA);
  private static final float GREATEST_GAIN = greatestGain();

  private TruePeak() {}

  /** The true peak in dBTP, at least {@link Decibels#FLOOR}. */
  public static double measure(Waveform waveform) {
    float[] samples = waveform.samples();
    float[] padded = new float[samples.length + FILTER.taps()];
    System.arraycopy(samples, 0, padded, FILTER.reach() - 1, samples.length);
    float peak = greatest(padded, 0, padded.length);
    for (int start = 0; start < samples.length; start += STRETCH) {
      int end = Math.min(samples.length, start + STRETCH);
      if (greatest(padded, start, end + FILTER.taps() - 1) * GREATEST_GAIN > peak) {
        peak = Math.max(peak, greatestBetween(padded, start, end));
      }
    }
    return Decibels.ofAmplitude(peak);
  }

  private static float greatestBetween(float[] padded, int start, int end) {
    float peak = 0;
    for (int phase = 1; phase < OVERSAMPLING; phase++) {
      float[] row = FILTER.phase(phase);
      for (int i = start; i < end; i++) {
        peak = Math.max(peak, Math.abs(KaiserFilter.convolve(row, padded, i)));
      }
    }
    return peak;
  }

  private static float greatest(float[] samples, int start, int end) {
    float peak = 0;
    for (int i = start; i < end; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }

  private static float greatestGain() {
    float greatest = 0;
    for (int phase = 0; phase < OVERSAMPLING; phase++) {
      float sum = 0;
      for (float coefficient : FILTER.phase(phase)) {
        sum += Math.abs(coefficient);
      }
      greatest = Math.max(greatest, sum);
    }
    return greatest;
  }
}
