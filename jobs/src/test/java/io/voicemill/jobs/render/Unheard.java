package io.voicemill.jobs.render;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import java.util.List;
import java.util.Optional;

/** The defaults without the recogniser: one attempt at each line. */
final class Unheard {

  static final Configuration CONFIGURATION =
      ConfigurationLoader.load(
          Optional.empty(), List.of("quality.recognize=false", "quality.max-attempts=1"));

  private Unheard() {}
}
