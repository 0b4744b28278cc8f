package io.voicemill.runtime.audio;

import static java.util.Objects.requireNonNull;

/**
 * Mono audio in memory.
 *
 * <p>The samples are shared, not copied: who is handed a waveform does not change it.
 *
 * @param samples amplitude, full scale is -1..1
 * @param sampleRate samples a second, in hertz
 */
public record Waveform(float[] samples, int sampleRate) {

  public Waveform {
    requireNonNull(samples, "samples is null");
    if (sampleRate <= 0) {
      throw new IllegalArgumentException("sampleRate is not positive: " + sampleRate);
    }
  }

  /** Length in seconds. */
  public double seconds() {
    return samples.length / (double) sampleRate;
  }
}
