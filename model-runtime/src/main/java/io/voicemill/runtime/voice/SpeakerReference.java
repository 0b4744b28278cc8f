package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.ReferencePrompt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A speaker as the recordings show him.
 *
 * @param embedding of all recordings, as the speaker encoder sees them, of unit length
 * @param medianF0 in hertz; empty if nothing is voiced
 * @param language spoken in the recordings; empty if it is none of the model's
 * @param prompts the recordings, for models that they condition
 */
public record SpeakerReference(
    String speakerId,
    float[] embedding,
    OptionalDouble medianF0,
    Optional<Language> language,
    List<ReferencePrompt> prompts) {

  public SpeakerReference {
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(embedding, "embedding is null");
    requireNonNull(medianF0, "medianF0 is null");
    requireNonNull(language, "language is null");
    prompts = List.copyOf(prompts);
  }
}
