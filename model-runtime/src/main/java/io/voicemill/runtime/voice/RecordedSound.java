package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

/**
 * A sound as a voice speaks it and as a recording of the same words has it.
 *
 * @param kind of sound, as {@link io.voicemill.schemas.speaker.SpeakerAdapter} names it
 * @param spokenSeconds by the voice
 * @param recordedSeconds in the recording
 */
public record RecordedSound(String kind, double spokenSeconds, double recordedSeconds) {

  public RecordedSound {
    requireNonNull(kind, "kind is null");
  }
}
