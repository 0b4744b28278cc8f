package io.voicemill.runtime.voice;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A rendered line.
 *
 * @param audio finite and within -1..1
 * @param words when each word is spoken
 * @param naturalSeconds how long the line takes without a duration request
 * @param targetSeconds the length that was asked for, to the sample; empty for a natural length
 */
public record Speech(
    Waveform audio, List<WordTiming> words, double naturalSeconds, OptionalDouble targetSeconds) {

  public Speech {
    words = List.copyOf(words);
  }
}
