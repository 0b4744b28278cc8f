package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

/**
 * The prosody of a recording, as far as it can be moved onto another voice.
 *
 * @param semitones F0 of each 10 ms against the recording's own median; NaN where nothing is voiced
 * @param levels of the same frames, in decibels under the loud ones; says where in a line the clip is
 * @param weight of this melody against the voice's own, 0..1
 */
public record ProsodyExample(float[] semitones, float[] levels, double weight) {
  public ProsodyExample {
    requireNonNull(semitones, "semitones is null");
    requireNonNull(levels, "levels is null");
    if (semitones.length != levels.length) {
      throw new IllegalArgumentException(
          "%d values of F0, %d levels".formatted(semitones.length, levels.length));
    }
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight is not within 0..1: " + weight);
    }
  }
}
