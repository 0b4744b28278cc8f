package io.voicemill.runtime.emotion.example;

import static java.util.Objects.requireNonNull;

/**
 * What is measured of a clip: how it is spoken, and nothing of who speaks.
 *
 * @param sha256 of its bytes
 * @param seconds of the whole clip
 * @param level semitones from the speaker's base to the median F0
 * @param range standard deviation of F0, in semitones
 * @param loudness in LUFS
 * @param rate syllables a second while the speaker speaks
 * @param pauses mean length of the pauses inside the clip, in seconds; 0 without one
 * @param semitones F0 of each 10 ms against the clip's median, from the first sound to the last;
 *     NaN where nothing is voiced
 * @param levels of the same frames in decibels, 0 where the clip is loud, -50 at least
 * @param articulation of the same frames: only to find the words of the clip in a line
 */
public record ClipAnalysis(
    String sha256,
    double seconds,
    double level,
    double range,
    double loudness,
    double rate,
    double pauses,
    float[] semitones,
    float[] levels,
    float[][] articulation) {

  public ClipAnalysis {
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(semitones, "semitones is null");
    requireNonNull(levels, "levels is null");
    requireNonNull(articulation, "articulation is null");
  }
}
