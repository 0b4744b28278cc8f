package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Articulation;

/**
 * The prosody of a recording, as far as it can be moved onto another voice.
 *
 * @param semitones F0 of each 10 ms against the recording's own median; NaN where nothing is voiced
 * @param levels of the same frames in decibels, 0 where it is loud
 * @param articulation of the same frames, {@link Articulation#SIZE} values each: says where in a
 *     line the recording is, and never reaches the voice
 * @param weight of this melody against the voice's own, 0..1
 */
public record ProsodyExample(
    float[] semitones, float[] levels, float[][] articulation, double weight) {
  public ProsodyExample {
    requireNonNull(semitones, "semitones is null");
    requireNonNull(levels, "levels is null");
    requireNonNull(articulation, "articulation is null");
    if (semitones.length != levels.length || semitones.length != articulation.length) {
      throw new IllegalArgumentException(
          "%d frames of F0, %d of levels, %d of articulation"
              .formatted(semitones.length, levels.length, articulation.length));
    }
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight is not within 0..1: " + weight);
    }
  }
}
