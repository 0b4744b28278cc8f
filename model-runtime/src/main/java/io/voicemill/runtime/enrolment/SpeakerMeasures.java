package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.speaker.Floats;
import io.voicemill.schemas.speaker.SpeakerMeasure;

/** Measures of voices as the speaker table keeps them. */
final class SpeakerMeasures {

  private SpeakerMeasures() {}

  static SpeakerMeasure of(VoiceReference reference) {
    return new SpeakerMeasure(
        Floats.list(reference.embedding()),
        reference.meanSimilarity(),
        reference.similarityDeviation(),
        reference.medianF0());
  }
}
