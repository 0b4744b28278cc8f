package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

/**
 * The prosody of a recording, as far as it can be moved onto another voice.
 *
 * @param semitones F0 of each 10 ms against the recording's own median; NaN where nothing is voiced
 * @param weight of this melody against the voice's own, 0..1
 */
public record ProsodyExample(float[] semitones, double weight) {
  public ProsodyExample {
    requireNonNull(semitones, "semitones is null");
  }
}
