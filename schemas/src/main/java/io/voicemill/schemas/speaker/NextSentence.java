package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A sentence to record next.
 *
 * @param language its code
 * @param adds names of what it brings that is missing
 */
public record NextSentence(String language, String text, List<String> adds) {

  public NextSentence {
    requireNonNull(language, "language is null");
    requireNonNull(text, "text is null");
    adds = List.copyOf(adds);
  }
}
