package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStagedFolder {
  @TempDir private Path parent;

  @Test
  void commitMovesEverythingIntoPlace() throws IOException {
    Path target = parent.resolve("kokoro");
    try (StagedFolder staged = StagedFolder.create(parent, "kokoro")) {
      Files.createDirectories(staged.path().resolve("voices"));
      Files.writeString(staged.path().resolve("voices/a.bin"), "a");
      assertThat(target).doesNotExist();
      staged.commit(target);
    }
    assertThat(target.resolve("voices/a.bin")).hasContent("a");
    assertThat(parent).isDirectoryNotContaining("glob:**/.partial*");
  }

  @Test
  void commitReplacesWhatWasThere() throws IOException {
    Path target = Files.createDirectory(parent.resolve("kokoro"));
    Files.writeString(target.resolve("old.bin"), "old");
    try (StagedFolder staged = StagedFolder.create(parent, "kokoro")) {
      Files.writeString(staged.path().resolve("new.bin"), "new");
      staged.commit(target);
    }
    assertThat(target.resolve("new.bin")).hasContent("new");
    assertThat(target.resolve("old.bin")).doesNotExist();
    assertThat(parent).isDirectoryNotContaining("glob:**/.partial*");
  }

  @Test
  void closeWithoutCommitLeavesNothing() throws IOException {
    try (StagedFolder staged = StagedFolder.create(parent, "kokoro")) {
      Files.writeString(staged.path().resolve("half.bin"), "half");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void sweepDeletesWhatKilledProcessesLeft() throws IOException {
    Path left = Files.createDirectories(parent.resolve(".partial-kokoro-4194999/voices"));
    Files.writeString(left.resolve("half.bin"), "half");
    Path whole = Files.createDirectory(parent.resolve("whisper"));
    StagedFolder.sweep(parent);
    assertThat(parent).isDirectoryNotContaining("glob:**/.partial*");
    assertThat(whole).isDirectory();
  }

  @Test
  void deletingDoesNotFollowLinks(@TempDir Path outside) throws IOException {
    Path kept = Files.writeString(outside.resolve("kept"), "kept");
    try (StagedFolder staged = StagedFolder.create(parent, "tools")) {
      Files.createSymbolicLink(staged.path().resolve("link"), outside);
    }
    assertThat(kept).hasContent("kept");
  }
}
