package io.voicemill.jobs.storage;

import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for what a store does. */
public final class Futures {

  private Futures() {}

  /**
   * The result.
   *
   * @throws VoicemillException as the store gave it
   */
  public static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof VoicemillException known) {
        throw known;
      }
      throw e;
    }
  }
}
