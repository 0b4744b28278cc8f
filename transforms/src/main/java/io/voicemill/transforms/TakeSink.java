package io.voicemill.transforms;

import java.io.Serializable;
import java.util.Optional;

/**
 * Where finished takes go, from the executors. Writing the same path again replaces the object as a
 * whole: a reader sees the old bytes or the new ones.
 */
public interface TakeSink extends Serializable {

  /**
   * Writes the audio of a take.
   *
   * @param path under the output, for example {@code audio/book/l1.wav}
   * @return the URI of the object
   */
  String writeAudio(String path, byte[] encoded);

  /** Whether there is audio at that path. */
  boolean hasAudio(String path);

  /**
   * Notes a finished take before the run commits, so that a run that dies loses nothing.
   *
   * @param takeJson its row of the takes table
   */
  void note(String takeId, String path, String takeJson);

  /** A take that this run noted already, when a task is tried again. */
  Optional<String> findNoted(String takeId, String path);
}
