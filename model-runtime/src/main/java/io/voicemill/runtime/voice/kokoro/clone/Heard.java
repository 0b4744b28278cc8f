package io.voicemill.runtime.voice.kokoro.clone;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A voice as it speaks some texts.
 *
 * @param embeddings of each text, of unit length
 * @param medianF0 over the texts, in hertz; empty if nothing is voiced
 */
record Heard(List<float[]> embeddings, OptionalDouble medianF0) {

  Heard {
    embeddings = List.copyOf(embeddings);
    requireNonNull(medianF0, "medianF0 is null");
    if (embeddings.isEmpty()) {
      throw new IllegalArgumentException("nothing was heard");
    }
  }

  /** Mean cosine of the single texts to a speaker. */
  double similarity(float[] speaker) {
    return embeddings.stream()
        .mapToDouble(each -> Cosine.between(each, speaker))
        .average()
        .orElseThrow();
  }

  /** The middle of all texts, of unit length. */
  float[] centre() {
    return Centre.of(embeddings);
  }
}
