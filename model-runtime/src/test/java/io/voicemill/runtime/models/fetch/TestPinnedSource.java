package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPinnedSource {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @TempDir private Path folder;

  @Test
  void readsPinsAcrossLines() throws IOException {
    Path file = folder.resolve("sources.txt");
    Files.writeString(
        file,
        """
        # a comment
        --only-binary :all:
        kokoro_voice==0.1.0 --hash=sha256:%s

        other.part==2 \\
            --hash=sha256:%s \\
            --hash=sha256:%s
        """
            .formatted(A, A, B));
    assertThat(PinnedSource.ofRequirements(file))
        .containsExactly(
            new PinnedSource("kokoro_voice", "0.1.0", Set.of(A)),
            new PinnedSource("other.part", "2", Set.of(A, B)));
  }

  @Test
  void unpinnedLineIsRefused() throws IOException {
    Path file = folder.resolve("sources.txt");
    Files.writeString(file, "numpy>=2\n");
    assertThatThrownBy(() -> PinnedSource.ofRequirements(file))
        .hasMessage("sources.txt pins no version: numpy>=2");
  }

  @Test
  void lineWithoutHashIsRefused() throws IOException {
    Path file = folder.resolve("sources.txt");
    Files.writeString(file, "numpy==2.0\n");
    assertThatThrownBy(() -> PinnedSource.ofRequirements(file)).hasMessage("numpy has no sha256");
  }

  @Test
  void becomesARequirementAgain() {
    assertThat(new PinnedSource("x", "1", Set.of(B, A)).requirement())
        .isEqualTo("x==1 --hash=sha256:" + A + " --hash=sha256:" + B + "\n");
  }

  @Test
  void knowsItsFilesByName() {
    PinnedSource source = new PinnedSource("kokoro-voice", "0.1.0", Set.of(A));
    assertThat(source.isNamed("kokoro_voice-0.1.0-py3-none-any.whl")).isTrue();
    assertThat(source.isNamed("Kokoro.Voice-0.1.0.tgz")).isTrue();
    assertThat(source.isNamed("kokoro_voice-0.1.01-py3-none-any.whl")).isFalse();
    assertThat(source.isNamed("kokoro_voice_model-0.1.0-py3-none-any.whl")).isFalse();
  }
}
