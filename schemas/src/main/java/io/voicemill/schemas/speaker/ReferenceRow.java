package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One row of a reference table.
 *
 * @param audio path or URI of the recording
 * @param transcript what is said in it
 * @param locale of the transcript, for example {@code en} or {@code en-gb}
 */
public record ReferenceRow(
    String speakerId,
    String audio,
    Optional<String> transcript,
    Optional<String> locale,
    Optional<Consent> consent,
    Optional<String> displayName) {

  public ReferenceRow {
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(audio, "audio is null");
    requireNonNull(transcript, "transcript is null");
    requireNonNull(locale, "locale is null");
    requireNonNull(consent, "consent is null");
    requireNonNull(displayName, "displayName is null");
  }
}
