package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

/**
 * How a voice measures against itself.
 *
 * @param embedding mean speaker embedding over several texts, of unit length
 * @param meanSimilarity mean cosine of single takes to the embedding
 * @param similarityDeviation standard deviation of that cosine
 * @param medianF0 in hertz
 */
public record VoiceReference(
    float[] embedding, double meanSimilarity, double similarityDeviation, double medianF0) {

  public VoiceReference {
    requireNonNull(embedding, "embedding is null");
  }
}
