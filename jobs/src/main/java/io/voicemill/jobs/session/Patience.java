package io.voicemill.jobs.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting that ends. */
final class Patience {

  private Patience() {}

  /**
   * Does work on a thread of its own.
   *
   * @throws TimeoutException if it is not done by the limit; the thread is left to itself
   * @throws ExecutionException with what the work threw
   */
  static <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "voicemill-patience");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
