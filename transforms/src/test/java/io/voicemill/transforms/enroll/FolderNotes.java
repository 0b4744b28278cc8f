package io.voicemill.transforms.enroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Notes in a folder. */
record FolderNotes(String folder) implements EnrollSink {
  private static final long serialVersionUID = 1L;

  @Override
  public CompletableFuture<Void> keep(String speakerId, String key, String json) {
    try {
      Files.createDirectories(Path.of(folder));
      Files.write(note(speakerId, key), json.getBytes(UTF_8));
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletableFuture<Optional<String>> findNoted(String speakerId, String key) {
    try {
      Path note = note(speakerId, key);
      return CompletableFuture.completedFuture(
          Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path note(String speakerId, String key) {
    return Path.of(folder, speakerId + "." + key);
  }
}
