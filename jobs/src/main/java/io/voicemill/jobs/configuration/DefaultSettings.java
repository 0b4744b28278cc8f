package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import java.util.Optional;

/**
 * Section {@code defaults}: what a line gets that does not say it itself.
 *
 * @param language of a line without one
 * @param speaker of a line without one; empty: such a line is rejected
 */
public record DefaultSettings(Language language, Optional<String> speaker) {

  /** What holds without a file. */
  public static final DefaultSettings DEFAULTS =
      new DefaultSettings(Language.AUTO, Optional.empty());

  public DefaultSettings {
    requireNonNull(language, "language is null");
    requireNonNull(speaker, "speaker is null");
  }
}
