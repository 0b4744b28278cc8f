package io.voicemill.runtime.inference;

import java.nio.file.Path;
import java.util.Optional;

/** Loads graphs. An interface so that a test can count what is loaded. */
interface SessionFactory {

  /**
   * Loads a graph.
   *
   * @param options with a device other than {@link Device.Kind#AUTO}
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE for a missing or damaged file
   */
  Session load(Path file, GraphOptions options);

  /** Why that GPU cannot be used; empty if a graph was run on it. */
  Optional<String> cudaFailure(int ordinal);
}
