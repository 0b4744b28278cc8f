package io.voicemill.runtime.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder that native libraries are unpacked to, held by one process at a time. Closing it lets
 * the next one in.
 */
final class NativeFolder implements AutoCloseable {
  private static final int ATTEMPTS = 600;
  private static final long PAUSE_MILLIS = 100;

  private final Path path;
  private final FileChannel channel;

  private NativeFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Waits for the folder {@code natives} below {@code home}; where that cannot be written or
   * locked, for a folder of this user below {@code java.io.tmpdir}.
   *
   * @throws UncheckedIOException if neither can be written
   */
  static NativeFolder lock(Path home) {
    return lock(home, Path.of(System.getProperty("java.io.tmpdir")));
  }

  static NativeFolder lock(Path home, Path temporary) {
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
    List<Path> folders =
        List.of(home.resolve("natives"), temporary.resolve("voicemill-natives-" + user));
    IOException failure = null;
    for (Path folder : folders) {
      try {
        return open(folder);
      } catch (IOException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    throw new UncheckedIOException(failure);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NativeFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.isSymbolicLink(folder) || !ownedByThisUser(folder)) {
      throw new IOException("the folder " + folder + " belongs to another user");
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("voicemill.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      hold(channel);
      return new NativeFolder(folder, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean ownedByThisUser(Path folder) throws IOException {
    Path mine = Files.createTempFile(folder, "probe", null);
    try {
      return Files.getOwner(mine).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
    } finally {
      Files.delete(mine);
    }
  }

  private static void hold(FileChannel channel) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        if (attempt == ATTEMPTS) {
          throw new IOException("another class loader of this JVM holds its lock", e);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for its lock", e);
    }
  }
}
