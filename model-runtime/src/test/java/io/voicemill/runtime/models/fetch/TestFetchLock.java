package io.voicemill.runtime.models.fetch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TestFetchLock {
  @TempDir private Path folder;

  @Test
  void freeLockIsTakenWithoutWaiting() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      FetchLock.acquire(folder.resolve("lock"), waiting::countDown).close();
    }
    assertThat(waiting.getCount()).isOne();
  }

  @Test
  void secondThreadSaysSoAndWaits() throws Exception {
    Path file = folder.resolve("lock");
    CountDownLatch waiting = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      FetchLock first = FetchLock.acquire(file, () -> {});
      Future<FetchLock> second = executor.submit(() -> FetchLock.acquire(file, waiting::countDown));
      assertThat(waiting.await(10, SECONDS)).isTrue();
      assertThat(second).isNotDone();
      first.close();
      second.get(10, SECONDS).close();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void otherProcessIsWaitedForAndItsDeathFreesTheLock() throws Exception {
    Path file = folder.resolve("lock");
    Process holder = startHolder(file);
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("held");
      CountDownLatch waiting = new CountDownLatch(1);
      FetchLock.acquire(
              file,
              () -> {
                waiting.countDown();
                holder.destroyForcibly();
              })
          .close();
      assertThat(waiting.getCount()).isZero();
    } finally {
      holder.destroyForcibly();
    }
  }

  private static Process startHolder(Path file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Another JVM that holds the lock until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      FetchLock lock = FetchLock.acquire(Path.of(arguments[0]), () -> {});
      System.out.println("held");
      new CountDownLatch(1).await();
      lock.close();
    }
  }
}
