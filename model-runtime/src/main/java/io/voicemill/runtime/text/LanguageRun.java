package io.voicemill.runtime.text;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import java.util.List;

/**
 * Contiguous spans of a line that one language's front end reads.
 *
 * @param language not {@link Language#AUTO}
 * @param spans in order
 */
record LanguageRun(Language language, List<TextSpan> spans) {

  LanguageRun {
    requireNonNull(language, "language is null");
    spans = List.copyOf(spans);
  }
}
