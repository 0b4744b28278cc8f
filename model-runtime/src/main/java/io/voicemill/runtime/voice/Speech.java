package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A rendered line.
 *
 * @param audio finite and within -1..1
 * @param words when each word is spoken
 * @param targetSeconds the length that was asked for, to the sample; empty for a natural length
 * @param shortestSeconds the length under which the line can't be understood, as far as the model
 *     can tell
 * @param neutral what the line would be without a duration request and a move of prosody
 */
public record Speech(
    Waveform audio,
    List<WordTiming> words,
    OptionalDouble targetSeconds,
    OptionalDouble shortestSeconds,
    NeutralProsody neutral) {

  public Speech {
    requireNonNull(audio, "audio is null");
    words = List.copyOf(words);
    requireNonNull(targetSeconds, "targetSeconds is null");
    requireNonNull(shortestSeconds, "shortestSeconds is null");
    requireNonNull(neutral, "neutral is null");
  }

  /**
   * How long the line takes at the voice's own rate without a duration request: what a ratio is of.
   */
  public double naturalSeconds() {
    return neutral.seconds();
  }
}
