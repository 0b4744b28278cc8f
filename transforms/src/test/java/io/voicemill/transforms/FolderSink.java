package io.voicemill.transforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Keeps takes in a folder. */
public record FolderSink(String folder) implements TakeSink {

  @Override
  public String uri(String path) {
    return Path.of(folder, path).toString();
  }

  @Override
  public CompletableFuture<Void> keep(FinishedTake take) {
    write(Path.of(folder, take.path()), take.encoded());
    write(Path.of(folder, take.path() + ".json"), take.json().getBytes(UTF_8));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Set<String> withAudio(Collection<String> paths) {
    return paths.stream()
        .filter(path -> Files.exists(Path.of(folder, path)))
        .collect(Collectors.toSet());
  }

  @Override
  public CompletableFuture<Optional<String>> findNoted(String takeId, String path) {
    try {
      Path note = Path.of(folder, path + ".json");
      return CompletableFuture.completedFuture(
          Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
