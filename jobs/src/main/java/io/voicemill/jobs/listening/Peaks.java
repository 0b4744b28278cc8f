package io.voicemill.jobs.listening;

import io.voicemill.runtime.audio.Waveform;

/** The outline of a waveform, to be drawn. */
final class Peaks {

  /** What full scale is given as. */
  private static final int FULL_SCALE = 100;

  private Peaks() {}

  /**
   * The largest amplitude of each of the equal parts of a take, 0 to 100.
   *
   * @param points how many parts
   */
  static int[] of(Waveform waveform, int points) {
    float[] samples = waveform.samples();
    int[] peaks = new int[points];
    for (int i = 0; i < points; i++) {
      int from = (int) ((long) i * samples.length / points);
      int to = Math.max(from + 1, (int) ((i + 1L) * samples.length / points));
      double peak = 0;
      for (int at = from; at < Math.min(to, samples.length); at++) {
        peak = Math.max(peak, Math.abs(samples[at]));
      }
      peaks[i] = (int) Math.round(Math.min(1, peak) * FULL_SCALE);
    }
    return peaks;
  }
}
