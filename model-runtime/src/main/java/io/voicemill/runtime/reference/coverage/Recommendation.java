package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import java.io.Serializable;
import java.util.List;

/**
 * A sentence to record next.
 *
 * @param language that it is in
 * @param line its place in the sentence bank of the language, from 1
 * @param text to read aloud
 * @param kind what its melody is like
 * @param brings sounds that neither the recordings nor the recommendations before it hold
 */
public record Recommendation(
    Language language, int line, String text, SentenceKind kind, List<Sound> brings)
    implements Serializable {

  public Recommendation {
    requireNonNull(language, "language is null");
    requireNonNull(text, "text is null");
    requireNonNull(kind, "kind is null");
    brings = List.copyOf(brings);
  }
}
