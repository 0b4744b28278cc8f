package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.Speaker;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The enrolled speakers of a run. Equal rosters have equal voices. */
public final class Roster implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No speaker but the stock voices. */
  public static final Roster NONE = new Roster(Map.of(), ConsentRule.REQUIRED);

  /** What is asked of speakers with recordings. */
  public enum ConsentRule {
    /** Who has no consent on record is not rendered. */
    REQUIRED,
    /** The configuration takes the responsibility. */
    NOT_ASKED
  }

  private final TreeMap<String, Speaker> speakers;
  private final ConsentRule rule;
  private final String sha256;

  /**
   * A roster.
   *
   * @param speakers by speaker_id
   */
  public Roster(Map<String, Speaker> speakers, ConsentRule rule) {
    this.speakers = new TreeMap<>(speakers);
    this.rule = requireNonNull(rule, "rule is null");
    StringBuilder content = new StringBuilder(rule.name());
    this.speakers.forEach(
        (id, speaker) ->
            content
                .append('\n')
                .append(id)
                .append(' ')
                .append(speaker.contentHash())
                .append(' ')
                .append(speaker.measure())
                .append(' ')
                .append(speaker.consent().map(Consent::text).orElse("")));
    this.sha256 = Sha256.ofText(content.toString());
  }

  /** Speakers by their identifiers. */
  public Map<String, Speaker> speakers() {
    return Map.copyOf(speakers);
  }

  /**
   * A speaker; empty for one who is not enrolled.
   *
   * @throws VoicemillException MISSING_CONSENT
   */
  public Optional<Speaker> find(String speakerId) {
    Speaker speaker = speakers.get(speakerId);
    if (speaker == null) {
      return Optional.empty();
    }
    if (rule == ConsentRule.REQUIRED && speaker.needsConsent() && speaker.consent().isEmpty()) {
      throw new VoicemillException(
          Problem.in(
              "speaker_id",
              ProblemCode.MISSING_CONSENT,
              "The speaker \"%s\" has no consent on record.".formatted(speakerId),
              "A person's voice is only rendered if that person agreed.",
              "Fill in the column consent (%s) of the reference table and enrol again, or set"
                      .formatted(Consent.FORM)
                  + " consent.required: false."));
    }
    return Optional.of(speaker);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster roster && roster.sha256.equals(sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return speakers.keySet() + " " + sha256.substring(0, 12);
  }
}
