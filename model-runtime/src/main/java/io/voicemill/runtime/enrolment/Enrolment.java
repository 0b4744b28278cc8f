package io.voicemill.runtime.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerQuality;
import java.util.List;

/** What became of a speaker's recordings. */
public sealed interface Enrolment {

  String speakerId();

  SpeakerQuality quality();

  /**
   * A voice was made.
   *
   * @param languages locales, the speaker's own first
   * @param seconds of speech in the recordings
   * @param acceptedPoor whether the recordings are below the bar
   * @param bundle that speaks, with its content hash
   */
  record Made(
      Speaker speaker,
      String displayName,
      List<String> languages,
      double seconds,
      SpeakerQuality quality,
      boolean acceptedPoor,
      String bundle)
      implements Enrolment {

    public Made {
      requireNonNull(speaker, "speaker is null");
      requireNonNull(displayName, "displayName is null");
      languages = List.copyOf(languages);
      requireNonNull(quality, "quality is null");
      requireNonNull(bundle, "bundle is null");
    }

    @Override
    public String speakerId() {
      return speaker.speakerId();
    }
  }

  /**
   * No voice was made.
   *
   * @param problem why, and what to do
   */
  record Refused(String speakerId, Problem problem, SpeakerQuality quality) implements Enrolment {

    public Refused {
      requireNonNull(speakerId, "speakerId is null");
      requireNonNull(problem, "problem is null");
      requireNonNull(quality, "quality is null");
    }
  }
}
