package io.voicemill.transforms.render;

import io.voicemill.schemas.problem.VoicemillException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes of one chunk that are still being written. The next line is synthesised meanwhile; the
 * window bounds how many encoded takes wait in memory.
 */
final class UploadWindow {

  private final int size;
  private final Deque<CompletableFuture<Void>> open = new ArrayDeque<>();

  /**
   * A window.
   *
   * @param size most takes under way
   */
  UploadWindow(int size) {
    this.size = size;
  }

  /** Adds a take; waits for the oldest one while the window is full. */
  void add(CompletableFuture<Void> take) {
    open.add(take);
    while (open.size() > size) {
      await(open.remove());
    }
  }

  /** Waits for all takes. */
  void close() {
    while (!open.isEmpty()) {
      await(open.remove());
    }
  }

  static <T> T await(CompletableFuture<T> future) {
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
