package io.voicemill.jobs.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestOutputFolder {

  @TempDir private Path folder;

  @Test
  void twoRunsInOneFolderAreRefusedUntilTheFirstEnds() {
    OutputFolder out = OutputFolder.of(folder.resolve("out").toString());
    try (OutputFolder.Ownership first = out.own()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(out::own)
          .isInstanceOf(VoicemillException.class)
          .hasMessageContaining("Another run is writing to");
    }
    try (OutputFolder.Ownership second = out.own()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void readsPathsAndFileUris() {
    assertThat(OutputFolder.of(folder.toUri().toString()).root()).isEqualTo(folder);
    assertThat(OutputFolder.of("out/../out").root()).isEqualTo(Path.of("out").toAbsolutePath());
  }

  @Test
  void storesThatThisVersionDoesNotKnowAreNamed() {
    assertThatThrownBy(() -> OutputFolder.of("s3a://bucket/tonight"))
        .hasMessageContaining("s3a://bucket/tonight is not a folder of this machine");
  }

  @Test
  void aFileIsReplacedAsAWholeAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("a/b.wav");
    AtomicFiles.write(file, new byte[] {1, 2, 3});
    AtomicFiles.write(file, new byte[] {4});

    assertThat(Files.readAllBytes(file)).containsExactly(4);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  @Test
  void notesOfLinesWithTheSameTakeDoNotMeet() {
    FolderTakeSink sink = FolderTakeSink.of(new OutputFolder(folder), "run");
    sink.writeAudio("audio/s/a.wav", new byte[] {1});
    sink.writeAudio("audio/s/b.wav", new byte[] {1});
    sink.note("same", "audio/s/a.wav", "{\"line_id\":\"a\"}");
    sink.note("same", "audio/s/b.wav", "{\"line_id\":\"b\"}");

    assertThat(sink.findNoted("same", "audio/s/a.wav")).contains("{\"line_id\":\"a\"}");
    assertThat(sink.findNoted("same", "audio/s/b.wav")).contains("{\"line_id\":\"b\"}");
    assertThat(sink.findNoted("other", "audio/s/a.wav")).isEmpty();
  }

  @Test
  void aNoteWithoutItsAudioDoesNotCount() throws IOException {
    FolderTakeSink sink = FolderTakeSink.of(new OutputFolder(folder), "run");
    sink.writeAudio("audio/s/a.wav", new byte[] {1});
    sink.note("take", "audio/s/a.wav", "{}");
    Files.delete(folder.resolve("audio/s/a.wav"));

    assertThat(sink.findNoted("take", "audio/s/a.wav")).isEmpty();
  }
}
