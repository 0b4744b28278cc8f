package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.DurationRequest;

/**
 * One line to be spoken.
 *
 * @param text after the front end
 * @param voice loaded by the same model
 * @param duration how long it shall take
 * @param prosody the move away from neutral
 * @param seed another value gives another take of the same line; the same value the same audio
 * @param longestClause most phonemes in one pass of the model, so that a repair can split a line
 *     finer; the model's own limit is never exceeded
 */
public record SynthesisRequest(
    SpokenText text,
    Voice voice,
    DurationRequest duration,
    Prosody prosody,
    long seed,
    int longestClause) {

  /** A line in the voice's own manner and length. */
  public static SynthesisRequest neutral(SpokenText text, Voice voice) {
    return new SynthesisRequest(
        text, voice, new DurationRequest.Natural(), Prosody.NEUTRAL, 0, Integer.MAX_VALUE);
  }

  public SynthesisRequest {
    requireNonNull(text, "text is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(duration, "duration is null");
    requireNonNull(prosody, "prosody is null");
  }
}
