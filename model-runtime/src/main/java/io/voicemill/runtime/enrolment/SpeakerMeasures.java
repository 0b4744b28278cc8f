package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.speaker.SpeakerMeasure;
import java.util.Arrays;
import java.util.List;

/** Measures of voices as the speaker table keeps them. */
final class SpeakerMeasures {

  private SpeakerMeasures() {}

  static SpeakerMeasure of(VoiceReference reference) {
    Float[] embedding = new Float[reference.embedding().length];
    Arrays.setAll(embedding, i -> reference.embedding()[i]);
    return new SpeakerMeasure(
        List.of(embedding),
        reference.meanSimilarity(),
        reference.similarityDeviation(),
        reference.medianF0());
  }
}
