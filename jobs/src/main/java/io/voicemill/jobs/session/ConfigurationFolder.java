package io.voicemill.jobs.session;

import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code conf} of this installation. */
public final class ConfigurationFolder {

  /** System property by which the launcher names it. */
  static final String PROPERTY = "voicemill.conf";

  private ConfigurationFolder() {}

  /** The folder; empty if Voicemill was started without its launcher. */
  public static Optional<Path> find() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
  }
}
