package io.voicemill.transforms;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Where finished takes go, from the executors. Writing the same path again replaces the object as a
 * whole: a reader sees the old bytes or the new ones.
 */
public interface TakeSink extends Serializable {

  /** The URI that a take at that path has. */
  String uri(String path);

  /**
   * Keeps a take: its audio, then a note of it, so that a run that dies loses nothing.
   *
   * @return done when both are durable; failed with a {@link
   *     io.voicemill.schemas.problem.VoicemillException} if they cannot be written
   */
  CompletableFuture<Void> keep(FinishedTake take);

  /** Those of the paths at which there is audio. */
  Set<String> withAudio(Collection<String> paths);

  /** The note of a take that this run kept already, when a task is tried again. */
  CompletableFuture<Optional<String>> findNoted(String takeId, String path);
}
