package io.voicemill.jobs.render;

import io.voicemill.jobs.progress.Progress;
import java.util.function.Supplier;

/** Shows progress somewhere until it is closed. */
@FunctionalInterface
public interface ProgressView {

  /**
   * Begins to show.
   *
   * @param moments asked about once a second or more often, from another thread
   */
  AutoCloseable show(Supplier<? extends Progress> moments);
}
