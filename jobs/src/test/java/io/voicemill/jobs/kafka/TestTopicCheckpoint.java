package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.storage.FolderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTopicCheckpoint {

  @TempDir private Path out;
  private TopicCheckpoint checkpoint;

  @BeforeEach
  void open() {
    checkpoint = new TopicCheckpoint(new FolderStore(out.toString()), "lines");
  }

  @Test
  void withoutOneEverythingIsToBeRead() {
    assertThat(checkpoint.position()).isEmpty();
    assertThat(checkpoint.committed()).isEmpty();
    assertThat(checkpoint.query()).isEmpty();
    assertThat(checkpoint.holds(batch("q", 0))).isFalse();
  }

  @Test
  void readingGoesOnAfterTheLastBatchThatIsDone() throws IOException {
    spark("q", 11);

    assertThat(checkpoint.position()).isEqualTo(Map.of(0, 110L, 1, 111L));

    checkpoint.commit(batch("q", 12));
    assertThat(checkpoint.position()).isEqualTo(Map.of(0, 120L, 1, 121L));
  }

  @Test
  void aNewCheckpointCountsAnew() throws IOException {
    checkpoint.commit(batch("old", 12));
    spark("q", 3);

    assertThat(checkpoint.position()).isEqualTo(Map.of(0, 30L, 1, 31L));
    assertThat(checkpoint.holds(batch("q", 3))).isFalse();
    assertThat(checkpoint.holds(batch("old", 12))).isTrue();
    assertThat(checkpoint.holds(batch("old", 11))).isTrue();
    assertThat(checkpoint.holds(batch("old", 13))).isFalse();
  }

  @Test
  void aTopicThatWasCreatedAgainIsRefused() {
    checkpoint.commit(batch("q", 1));

    assertThatCode(() -> checkpoint.requireSame(new TopicFacts("id", 1)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> checkpoint.requireSame(new TopicFacts("other", 1)))
        .hasMessageContaining("The topic 'lines' is not the one that was read before.");
  }

  private void spark(String query, int committed) throws IOException {
    write("metadata", "{\"id\":\"%s\"}".formatted(query));
    for (int batch = 0; batch <= committed + 1; batch++) {
      write(
          "offsets/" + batch,
          "v1\n{\"batchWatermarkMs\":0}\n{\"lines\":{\"1\":%d1,\"0\":%d0}}"
              .formatted(batch, batch));
      write("offsets/." + batch + ".crc", "");
      if (batch <= committed) {
        write("commits/" + batch, "v1\n{}");
      }
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = out.resolve("checkpoints/lines").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static StreamBatch batch(String query, long number) {
    return new StreamBatch("lines", "id", query, number);
  }
}
