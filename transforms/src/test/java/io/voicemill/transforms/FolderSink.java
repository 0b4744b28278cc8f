package io.voicemill.transforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps takes in a folder. */
public record FolderSink(String folder) implements TakeSink {

  @Override
  public String writeAudio(String path, byte[] encoded) {
    return write(Path.of(folder, path), encoded);
  }

  @Override
  public boolean hasAudio(String path) {
    return Files.exists(Path.of(folder, path));
  }

  @Override
  public void note(String takeId, String path, String takeJson) {
    write(
        Path.of(folder, path + ".json"),
        takeJson.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> findNoted(String takeId, String path) {
    try {
      Path note = Path.of(folder, path + ".json");
      return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
