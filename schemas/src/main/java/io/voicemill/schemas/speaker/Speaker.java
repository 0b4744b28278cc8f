package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.hash.Sha256;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A row of the speaker table, as far as rendering needs it.
 *
 * @param speakerId as scripts name the speaker
 * @param locale of the speaker's own language, for example {@code en-us}
 * @param profile what the voice is made of
 * @param measure what takes are compared with; empty if nobody measured
 * @param consent empty if none is on record
 * @param references the recordings; empty for a mixture of the model's own voices
 */
public record Speaker(
    String speakerId,
    String locale,
    VoiceProfile profile,
    Optional<SpeakerMeasure> measure,
    Optional<Consent> consent,
    List<ReferencePrompt> references)
    implements Serializable {

  /** The accent of a speaker whose language no front end reads. */
  public static final String DEFAULT_LOCALE = "en-us";

  /** What travels between processes: an Optional does not. */
  private record Form(
      String speakerId,
      String locale,
      VoiceProfile profile,
      SpeakerMeasure measure,
      Consent consent,
      List<ReferencePrompt> references)
      implements Serializable {

    private Object readResolve() {
      return new Speaker(
          speakerId,
          locale,
          profile,
          Optional.ofNullable(measure),
          Optional.ofNullable(consent),
          references);
    }
  }

  public Speaker {
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(locale, "locale is null");
    requireNonNull(profile, "profile is null");
    requireNonNull(measure, "measure is null");
    requireNonNull(consent, "consent is null");
    references = List.copyOf(references);
  }

  /** The same with what its takes are compared with. */
  public Speaker withMeasure(SpeakerMeasure other) {
    return new Speaker(speakerId, locale, profile, Optional.of(other), consent, references);
  }

  /** Whether somebody has to agree: a mixture of a model's own voices is nobody's. */
  public boolean needsConsent() {
    return !profile.style().isEmpty() || !references.isEmpty();
  }

  /** The hash of what decides how the speaker's lines sound: profile, and accent of the reader. */
  public String contentHash() {
    return Sha256.ofText(profile.sha256() + "\nlocale " + locale);
  }

  private Object writeReplace() {
    return new Form(
        speakerId, locale, profile, measure.orElse(null), consent.orElse(null), references);
  }
}
