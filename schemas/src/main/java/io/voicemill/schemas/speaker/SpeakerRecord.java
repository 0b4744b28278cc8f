package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a speaker: a whole row of the speaker table. The highest version counts; an older
 * one comes back by being written again.
 *
 * @param displayName for people
 * @param version from 1
 * @param languages locales, the speaker's own first
 * @param seconds of speech in the recordings
 * @param quality what was found about the recordings; empty if there are none
 * @param acceptedPoor whether the voice was made although its recordings are below the bar
 * @param bundle that speaks, with its content hash
 * @param enrolmentKey names everything that the version was made of
 * @param origin what made it, for example {@code enroll}
 */
public record SpeakerRecord(
    Speaker speaker,
    String displayName,
    int version,
    List<String> languages,
    double seconds,
    Optional<SpeakerQuality> quality,
    boolean acceptedPoor,
    String bundle,
    String enrolmentKey,
    String origin,
    Instant createdAt) {

  public SpeakerRecord {
    requireNonNull(speaker, "speaker is null");
    requireNonNull(displayName, "displayName is null");
    languages = List.copyOf(languages);
    requireNonNull(quality, "quality is null");
    requireNonNull(bundle, "bundle is null");
    requireNonNull(enrolmentKey, "enrolmentKey is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(createdAt, "createdAt is null");
    if (version < 1) {
      throw new IllegalArgumentException("version is below 1: " + version);
    }
  }
}
