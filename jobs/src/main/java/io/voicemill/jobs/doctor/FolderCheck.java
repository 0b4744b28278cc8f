package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.failure.SystemReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a folder, or the one in which it would be made, can be written and has room. */
public final class FolderCheck implements Check {

  private final String name;
  private final Path folder;
  private final long enough;

  /**
   * @param name what the folder is for
   * @param folder need not exist
   * @param enough bytes that should be free
   */
  public FolderCheck(String name, Path folder, long enough) {
    this.name = requireNonNull(name, "name is null");
    this.folder = requireNonNull(folder, "folder is null");
    this.enough = enough;
  }

  @Override
  public List<Finding> run() {
    Path existing = folder.toAbsolutePath().normalize();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      Files.delete(Files.createTempFile(existing, ".voicemill-doctor-", ""));
      long free = Files.getFileStore(existing).getUsableSpace();
      String detail = "%s can be written, %s free".formatted(folder, Bytes.text(free));
      return List.of(
          free >= enough
              ? Finding.ok(name, detail)
              : Finding.warn(
                  name, detail, "Make room: %s are needed.".formatted(Bytes.text(enough))));
    } catch (IOException e) {
      return List.of(
          Finding.missing(
              name,
              "%s cannot be written: %s".formatted(folder, SystemReason.of(e)),
              "Give this user the right to write to %s, or choose another folder."
                  .formatted(existing)));
    }
  }
}
