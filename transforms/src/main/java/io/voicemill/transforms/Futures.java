package io.voicemill.transforms;

import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for what a sink or a store does. */
public final class Futures {

  private Futures() {}

  /**
   * The result.
   *
   * @throws VoicemillException as the future failed with it
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
