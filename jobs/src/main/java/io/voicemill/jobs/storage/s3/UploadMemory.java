package io.voicemill.jobs.storage.s3;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many bytes wait for their upload at once. */
final class UploadMemory {

  private static final int KIB_OF_A_MIB = 1024;

  /** Notes and manifests go at once: the threads that send them must not wait for each other. */
  private static final int ALWAYS_FITS = 64 * 1024;

  private final int limit;
  private final Semaphore free;

  UploadMemory(int mib) {
    this.limit = mib * KIB_OF_A_MIB;
    this.free = new Semaphore(limit, true);
  }

  /** Starts an upload when there is room for its bytes; a longer one than all of it goes alone. */
  <T> CompletableFuture<T> during(int bytes, Supplier<CompletableFuture<T>> upload) {
    if (bytes <= ALWAYS_FITS) {
      return upload.get();
    }
    int share = Math.min(limit, bytes / KIB_OF_A_MIB + 1);
    try {
      free.acquire(share);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(
          new CancellationException("interrupted while an upload waited for memory"));
    }
    CompletableFuture<T> running;
    try {
      running = upload.get();
    } catch (RuntimeException e) {
      free.release(share);
      throw e;
    }
    return running.whenComplete((done, failure) -> free.release(share));
  }
}
