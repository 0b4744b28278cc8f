package io.voicemill.transforms.render;

import io.voicemill.transforms.Futures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

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
      Futures.await(open.remove());
    }
  }

  /** Waits for all takes. */
  void close() {
    while (!open.isEmpty()) {
      Futures.await(open.remove());
    }
  }
}
