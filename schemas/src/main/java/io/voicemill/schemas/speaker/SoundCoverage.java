package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How much of one kind of a language's sounds the transcripts hold.
 *
 * @param language its code
 * @param kind for example {@code initials}
 * @param missing names of the sounds that no transcript holds
 */
public record SoundCoverage(
    String language, String kind, int covered, int total, List<String> missing) {

  public SoundCoverage {
    requireNonNull(language, "language is null");
    requireNonNull(kind, "kind is null");
    missing = List.copyOf(missing);
  }
}
