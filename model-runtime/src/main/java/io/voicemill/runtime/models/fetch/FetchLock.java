package io.voicemill.runtime.models.fetch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one fetch at a time work in a folder, across processes and within this one. */
final class FetchLock implements Closeable {
  private static final long POLL_MILLISECONDS = 250;
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FetchLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock; calls {@code waiting} once if another holds it, and waits. */
  static FetchLock acquire(Path file, Runnable waiting) throws IOException, InterruptedException {
    Path key = file.toAbsolutePath().normalize();
    Optional<FetchLock> lock = tryAcquire(key);
    if (lock.isEmpty()) {
      waiting.run();
    }
    while (lock.isEmpty()) {
      Thread.sleep(POLL_MILLISECONDS);
      lock = tryAcquire(key);
    }
    return lock.get();
  }

  private static Optional<FetchLock> tryAcquire(Path file) throws IOException {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel = FileChannel.open(file, CREATE, WRITE);
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new FetchLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        HELD_HERE.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
