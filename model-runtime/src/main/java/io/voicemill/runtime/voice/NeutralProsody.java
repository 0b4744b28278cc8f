package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.PitchTrack;
import java.util.OptionalDouble;

/**
 * What the model itself meant for a line, before any move of its prosody: a take is compared with
 * it without a second render.
 *
 * @param melody F0 at the times of the take's audio; weak sounds are left out, of which hardly
 *     anything is heard
 * @param seconds of the whole line at the model's own rate, without a duration request
 * @param breakSeconds of them, the pauses that the text demands and no rate changes
 * @param loudnessLufs integrated, before the voice's sound was changed; empty for silence
 */
public record NeutralProsody(
    PitchTrack melody, double seconds, double breakSeconds, OptionalDouble loudnessLufs) {

  public NeutralProsody {
    requireNonNull(melody, "melody is null");
    requireNonNull(loudnessLufs, "loudnessLufs is null");
  }
}
