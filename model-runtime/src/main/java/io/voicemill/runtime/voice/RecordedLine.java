package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;

/**
 * A line as a voice speaks it beside a recording of the same words.
 *
 * @param take by the voice
 * @param sounds in order; none where the recording says other words
 */
public record RecordedLine(Waveform take, List<RecordedSound> sounds) {

  public RecordedLine {
    requireNonNull(take, "take is null");
    sounds = List.copyOf(sounds);
  }
}
