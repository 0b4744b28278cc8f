package io.voicemill.jobs.speakers;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Identifiers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A speaker made of others.
 *
 * @param voice shares of speakers and stock voices
 * @param prosody whose rhythm and melody it has; empty for the voice's own
 */
public record SpeakerDefinition(
    String speakerId, Map<String, Double> voice, Optional<String> prosody) {

  /**
   * A definition.
   *
   * @throws VoicemillException USAGE for a name or shares that cannot be used
   */
  public SpeakerDefinition {
    requireNonNull(speakerId, "speakerId is null");
    voice = new TreeMap<>(voice);
    requireNonNull(prosody, "prosody is null");
    String id = speakerId;
    Optional<String> flaw =
        id.isBlank() ? Optional.of("is blank") : Identifiers.flaw(id);
    flaw.ifPresent(
        reason -> {
          throw usage(
              "The speaker's name '%s' %s.".formatted(id, reason),
              "It stands in tables and file names.",
              "Use letters, digits, '-' and '_'.");
        });
    if (voice.isEmpty()) {
      throw usage(
          "The speaker '%s' has no voice.".formatted(id),
          "A mixture is made of speakers and their shares.",
          "Give for example --voice jf_alpha=0.7,my_speaker=0.3");
    }
    voice.forEach(
        (name, share) -> {
          if (share == null || !(share > 0) || !Double.isFinite(share)) {
            throw usage(
                "The share of %s in '%s' is %s.".formatted(name, id, share),
                "Every share is above 0; their sum need not be 1.",
                "Give for example --voice jf_alpha=0.7,my_speaker=0.3");
          }
        });
  }

  private static VoicemillException usage(String problem, String why, String fix) {
    return new VoicemillException(Problem.in("voice", ProblemCode.USAGE, problem, why, fix));
  }
}
