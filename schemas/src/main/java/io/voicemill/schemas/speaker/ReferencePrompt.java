package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A recording of a speaker, for models that the reference itself conditions.
 *
 * @param sha256 of its bytes
 * @param transcript empty if nobody wrote one
 * @param language of the transcript; empty if unknown
 */
public record ReferencePrompt(String uri, String sha256, String transcript, String language)
    implements Serializable {

  public ReferencePrompt {
    requireNonNull(uri, "uri is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(transcript, "transcript is null");
    requireNonNull(language, "language is null");
  }
}
