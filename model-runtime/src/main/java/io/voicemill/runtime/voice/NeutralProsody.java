package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What the model itself meant for a line, before any move of its prosody: a take is compared with
 * it without a second render.
 *
 * @param medianF0 in hertz, over the voiced frames; empty if nothing is voiced
 * @param f0RangeSemitones from the 10th to the 90th percentile of the voiced frames
 * @param seconds of the whole line at the model's own rate
 * @param breakSeconds of them, the pauses that the text demands and no rate changes
 * @param loudnessLufs integrated, before the voice's sound was changed; empty for silence
 */
public record NeutralProsody(
    OptionalDouble medianF0,
    OptionalDouble f0RangeSemitones,
    double seconds,
    double breakSeconds,
    OptionalDouble loudnessLufs) {

  public NeutralProsody {
    requireNonNull(medianF0, "medianF0 is null");
    requireNonNull(f0RangeSemitones, "f0RangeSemitones is null");
    requireNonNull(loudnessLufs, "loudnessLufs is null");
  }
}
