package io.voicemill.schemas.speaker;

import java.io.Serializable;
import java.util.List;

/**
 * What takes of a speaker are compared with.
 *
 * @param embedding of unit length, as the speaker encoder sees the voice
 * @param meanSimilarity mean cosine of single takes to the embedding
 * @param similarityDeviation standard deviation of that cosine
 * @param medianF0 in hertz
 */
public record SpeakerMeasure(
    List<Float> embedding, double meanSimilarity, double similarityDeviation, double medianF0)
    implements Serializable {

  public SpeakerMeasure {
    embedding = List.copyOf(embedding);
  }
}
