package io.voicemill.jobs.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.transforms.TakeSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in a folder that every executor sees.
 *
 * @param root of the output
 * @param notes where this run notes its finished takes
 */
record FolderTakeSink(String root, String notes) implements TakeSink {

  FolderTakeSink {
    requireNonNull(root, "root is null");
    requireNonNull(notes, "notes is null");
  }

  static FolderTakeSink of(OutputFolder out, String runId) {
    return new FolderTakeSink(out.root().toString(), out.notesOf(runId).toString());
  }

  @Override
  public String writeAudio(String path, byte[] encoded) {
    Path file = Path.of(root, path);
    write(file, encoded);
    return file.toUri().toString();
  }

  @Override
  public boolean hasAudio(String path) {
    return Files.isRegularFile(Path.of(root, path));
  }

  @Override
  public void note(String takeId, String path, String takeJson) {
    write(noteFile(takeId, path), takeJson.getBytes(UTF_8));
  }

  @Override
  public Optional<String> findNoted(String takeId, String path) {
    Path file = noteFile(takeId, path);
    try {
      return Files.exists(file) && hasAudio(path)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      throw OutputFolder.unwritable(file, e);
    }
  }

  private Path noteFile(String takeId, String path) {
    UUID name = UUID.nameUUIDFromBytes((path + "\n" + takeId).getBytes(UTF_8));
    return Path.of(notes, name + ".json");
  }

  private static void write(Path file, byte[] bytes) {
    try {
      AtomicFiles.write(file, bytes);
    } catch (IOException e) {
      throw OutputFolder.unwritable(file, e);
    }
  }
}
