package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLocalClips {
  private final LocalClips clips = new LocalClips();

  @TempDir private Path folder;

  @Test
  void readsPathsAndFileUris() throws IOException {
    Path file = Files.write(folder.resolve("a b.wav"), new byte[] {1, 2, 3});

    assertThat(clips.read(file.toString())).containsExactly(1, 2, 3);
    assertThat(clips.read(file.toUri().toString())).containsExactly(1, 2, 3);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertProblem(
        folder.resolve("none.wav").toString(),
        ProblemCode.UNREADABLE_SOURCE,
        "none.wav cannot be read. There is no such file or object.");
    assertProblem(folder.toString(), ProblemCode.UNREADABLE_SOURCE, "It is no file.");
  }

  @Test
  void otherPlacesAreRefusedWithoutTheirSecrets() {
    assertProblem(
        "https://user:secret@host/a.wav?sig=secret",
        ProblemCode.INVALID_VALUE,
        "The clip https://host/a.wav cannot serve as an example. Clips are not read from such");
    assertProblem("file://host/a.wav", ProblemCode.INVALID_VALUE, "It is no path.");
    assertProblem("a\0b", ProblemCode.INVALID_VALUE, "The clip a b cannot serve");
  }

  @Test
  void aHugeFileIsNotLoaded() throws IOException {
    Path file = folder.resolve("huge.wav");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(4_000_000_000L);
    }

    assertProblem(
        file.toString(),
        ProblemCode.INVALID_VALUE,
        "It has 4000000000 bytes, and at most 50000000");
  }

  private void assertProblem(String uri, ProblemCode code, String words) {
    assertThatThrownBy(() -> clips.read(uri))
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret")
        .satisfies(
            thrown -> {
              VoicemillException problem = (VoicemillException) thrown;
              assertThat(problem.problem().code()).isEqualTo(code);
              assertThat(problem.problem().column()).contains("emotion_audio");
            });
  }
}
