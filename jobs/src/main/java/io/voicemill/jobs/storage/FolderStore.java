package io.voicemill.jobs.storage;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A folder that every executor sees under the same path.
 *
 * @param root absolute
 */
public record FolderStore(String root) implements OutputStore {

  public FolderStore {
    requireNonNull(root, "root is null");
  }

  @Override
  public String place() {
    return root;
  }

  @Override
  public String uri() {
    return withoutSlash(Path.of(root).toUri().toString());
  }

  @Override
  public String uri(String path) {
    return withoutSlash(file(path).toUri().toString());
  }

  @Override
  public CompletableFuture<Void> put(String path, byte[] content, ObjectLabel label) {
    Path file = file(path);
    try {
      AtomicFiles.write(file, content);
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(unwritable(file, e));
    }
  }

  @Override
  public CompletableFuture<Optional<byte[]>> read(String path) {
    Path file = file(path);
    try {
      return CompletableFuture.completedFuture(Optional.of(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return CompletableFuture.completedFuture(Optional.empty());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(unwritable(file, e));
    }
  }

  @Override
  public CompletableFuture<Boolean> exists(String path) {
    return CompletableFuture.completedFuture(Files.isRegularFile(file(path)));
  }

  @Override
  public List<String> list(String folder) {
    Path path = file(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  @Override
  public void delete(String path) {
    try {
      AtomicFiles.deleteTree(file(path));
      deleteEmptyParents(file(path).getParent());
    } catch (IOException e) {
      throw unwritable(file(path), e);
    }
  }

  @Override
  public Ownership own() {
    Path folder = Path.of(root);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        throw StoreProblems.ownedByAnother(root);
      }
      return new FolderOwnership(channel);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** As in an object store, a folder without objects is not there. */
  private void deleteEmptyParents(Path folder) throws IOException {
    Path empty = folder;
    try {
      while (!empty.equals(Path.of(root)) && Files.isDirectory(empty)) {
        Files.delete(empty);
        empty = empty.getParent();
      }
    } catch (DirectoryNotEmptyException e) {
      return;
    }
  }

  @Override
  public VoicemillException unwritable(String path, Throwable failure) {
    return unwritable(file(path), failure);
  }

  private Path file(String path) {
    return Path.of(root, path);
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static VoicemillException unwritable(Path path, Throwable cause) {
    return new VoicemillException(
        Problem.in(
            "--out",
            ProblemCode.UNWRITABLE_OUTPUT,
            "%s cannot be written.".formatted(path),
            "The system says: %s.".formatted(cause),
            "Check the path, its permissions and the room that is left."),
        cause);
  }

  private record FolderOwnership(FileChannel channel) implements Ownership {

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new VoicemillException(
            Problem.of(
                ProblemCode.ENVIRONMENT,
                "The lock of the output folder cannot be given back.",
                "The system says: %s.".formatted(e),
                "Nothing is lost; the lock ends with the process."),
            e);
      }
    }
  }
}
