package io.voicemill.runtime.models.fetch;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that is filled next to its final place and then renamed into it, so that the final place
 * holds all or nothing. Closing it without {@link #commit} deletes it. A process that is killed
 * leaves it behind, for {@link #sweep}.
 */
final class StagedFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StagedFolder.class);
  private static final String PREFIX = ".partial-";
  private static final int MOST_TRIES = 5;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final Path path;

  private StagedFolder(Path path) {
    this.path = path;
  }

  /** A new empty folder in {@code parent}, named for this process. */
  static StagedFolder create(Path parent, String name) throws IOException {
    Files.createDirectories(parent);
    Path path = parent.resolve(PREFIX + name + "-" + ProcessHandle.current().pid());
    deleteTree(path);
    return new StagedFolder(Files.createDirectory(path));
  }

  /**
   * Deletes what earlier processes left half-made in {@code parent}. Only for the holder of the
   * {@link FetchLock}: then no other process is at work there.
   */
  static void sweep(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> children = Files.list(parent)) {
      for (Path child : children.filter(StagedFolder::isStaged).toList()) {
        log.info("Deleting {}: an earlier fetch was stopped", child);
        discard(child);
      }
    }
  }

  Path path() {
    return path;
  }

  /** Writes everything through to the disk and renames the folder to {@code target}. */
  void commit(Path target) throws IOException {
    syncTree();
    if (Files.exists(target, NOFOLLOW_LINKS)) {
      Path old = target.resolveSibling(path.getFileName() + "-old");
      deleteTree(old);
      Files.move(target, old, ATOMIC_MOVE);
      Files.move(path, target, ATOMIC_MOVE);
      discard(old);
    } else {
      Files.move(path, target, ATOMIC_MOVE);
    }
    syncFolder(target.getParent());
  }

  /** Writes the one file in this folder through to the disk and renames it into {@code folder}. */
  Path commitFile(Path file, Path folder) throws IOException {
    syncFile(file);
    Path target = Files.move(file, folder.resolve(file.getFileName()), ATOMIC_MOVE);
    syncFolder(folder);
    return target;
  }

  /** The files directly in this folder. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    discard(path);
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isStaged(Path path) {
    return path.getFileName().toString().startsWith(PREFIX);
  }

  private static void discard(Path root) {
    for (int tries = 1; ; tries++) {
      try {
        deleteTree(root);
        return;
      } catch (DirectoryNotEmptyException e) {
        if (tries == MOST_TRIES) {
          log.warn("Something still writes into {}; the next fetch deletes it", root, e);
          return;
        }
        LockSupport.parkNanos(tries * BETWEEN_TRIES.toNanos());
      } catch (IOException e) {
        log.warn("Cannot delete {} now; the next fetch tries again", root, e);
        return;
      }
    }
  }

  private void syncTree() throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.toList()) {
        if (Files.isDirectory(each, NOFOLLOW_LINKS)) {
          syncFolder(each);
        } else if (Files.isRegularFile(each, NOFOLLOW_LINKS)) {
          syncFile(each);
        }
      }
    }
  }

  private static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      log.debug("This system does not sync folders: {}", folder, e);
    }
  }
}
