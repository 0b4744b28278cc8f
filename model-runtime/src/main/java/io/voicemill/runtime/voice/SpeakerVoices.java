package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Speaker;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The voices that a script may name: enrolled speakers, then those of the bundle. */
public record SpeakerVoices(StockVoices stock, Roster roster) {

  public SpeakerVoices {
    requireNonNull(stock, "stock is null");
    requireNonNull(roster, "roster is null");
  }

  /**
   * Loads a voice.
   *
   * @throws VoicemillException UNKNOWN_SPEAKER, naming the nearest of both; MISSING_CONSENT
   */
  public Voice load(String speakerId) {
    Optional<Speaker> enrolled = roster.find(speakerId);
    if (enrolled.isPresent()) {
      return stock.voiceOf(enrolled.get());
    }
    if (roster.speakers().isEmpty() || stock.stockVoices().contains(speakerId)) {
      return stock.loadVoice(speakerId);
    }
    Set<String> known = new TreeSet<>(stock.stockVoices());
    known.addAll(roster.speakers().keySet());
    String guess =
        NearestName.find(speakerId, known).map("Did you mean '%s'? "::formatted).orElse("");
    throw new VoicemillException(
        Problem.in(
            "speaker_id",
            ProblemCode.UNKNOWN_SPEAKER,
            "The speaker \"" + speakerId + "\" is not known.",
            "Neither the %d speakers of the speaker table nor the %d voices of the model have this name."
                .formatted(roster.speakers().size(), stock.stockVoices().size()),
            guess + "'bin/voicemill speakers list' and 'bin/voicemill models voices' list them."));
  }
}
