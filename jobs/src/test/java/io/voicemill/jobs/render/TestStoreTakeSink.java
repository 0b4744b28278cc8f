package io.voicemill.jobs.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.storage.FolderStore;
import io.voicemill.transforms.FinishedTake;
import io.voicemill.transforms.Futures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStoreTakeSink {

  @TempDir private Path folder;

  @Test
  void notesOfLinesWithTheSameTakeDoNotMeet() {
    StoreTakeSink sink = sink();
    keep(sink, "a", "{\"line_id\":\"a\"}");
    keep(sink, "b", "{\"line_id\":\"b\"}");

    assertThat(noted(sink, "same", "a")).contains("{\"line_id\":\"a\"}");
    assertThat(noted(sink, "same", "b")).contains("{\"line_id\":\"b\"}");
    assertThat(noted(sink, "other", "a")).isEmpty();
    assertThat(sink.withAudio(List.of("audio/s/a.wav", "audio/s/c.wav")))
        .containsExactly("audio/s/a.wav");
  }

  @Test
  void aNoteWithoutItsAudioDoesNotCount() throws IOException {
    StoreTakeSink sink = sink();
    keep(sink, "a", "{}");
    Files.delete(folder.resolve("audio/s/a.wav"));

    assertThat(noted(sink, "same", "a")).isEmpty();
  }

  private StoreTakeSink sink() {
    return new StoreTakeSink(new FolderStore(folder.toString()), "run");
  }

  private static void keep(StoreTakeSink sink, String lineId, String json) {
    Futures.await(
        sink.keep(
            new FinishedTake(
                "same", lineId, path(lineId), "wav", new byte[] {1}, "0".repeat(64), json)));
  }

  private static Optional<String> noted(StoreTakeSink sink, String takeId, String lineId) {
    return Futures.await(sink.findNoted(takeId, path(lineId)));
  }

  private static String path(String lineId) {
    return "audio/s/" + lineId + ".wav";
  }
}
