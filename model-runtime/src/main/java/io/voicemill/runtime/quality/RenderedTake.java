package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.VoiceReference;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A take with all that models said about it.
 *
 * @param audio as it will be written
 * @param text what was meant
 * @param transcript what a recogniser heard; empty if none listened
 * @param speakerSimilarity cosine of the take's embedding to the speaker's, -1..1; empty if not
 *     measured
 * @param voice how the voice measures against itself; empty if it was never measured
 * @param targetSeconds the length that was asked for; empty for a natural length
 * @param shortestSeconds the length under which it can't be understood; empty if unknown
 * @param naturalSeconds how long the text should take; 0 if unknown
 */
public record RenderedTake(
    Waveform audio,
    SpokenText text,
    Optional<Transcript> transcript,
    OptionalDouble speakerSimilarity,
    Optional<VoiceReference> voice,
    OptionalDouble targetSeconds,
    OptionalDouble shortestSeconds,
    double naturalSeconds) {

  public RenderedTake {
    requireNonNull(audio, "audio is null");
    requireNonNull(text, "text is null");
    requireNonNull(transcript, "transcript is null");
    requireNonNull(speakerSimilarity, "speakerSimilarity is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(targetSeconds, "targetSeconds is null");
    requireNonNull(shortestSeconds, "shortestSeconds is null");
  }
}
