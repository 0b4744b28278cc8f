package io.voicemill.jobs.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.Futures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFolderStore {

  @TempDir private Path folder;

  @Test
  void twoRunsInOneFolderAreRefusedUntilTheFirstEnds() {
    OutputStore out = store(folder.resolve("out").toString());
    try (OutputStore.Ownership first = out.own()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(out::own)
          .isInstanceOf(VoicemillException.class)
          .hasMessageContaining("Another run is writing to");
    }
    try (OutputStore.Ownership second = out.own()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void readsPathsAndFileUris() {
    assertThat(store(folder.toUri().toString()).place()).isEqualTo(folder.toString());
    assertThat(store("out/../out").place()).isEqualTo(Path.of("out").toAbsolutePath().toString());
    assertThat(store(folder.toString()).uri("takes")).isEqualTo(folder.toUri() + "takes");
  }

  @Test
  void storesThatNobodyKnowsAreNamed() {
    assertThatThrownBy(() -> store("gs://bucket/tonight"))
        .hasMessageContaining("gs://bucket/tonight is in no store that Voicemill knows");
  }

  @Test
  void aFileIsReplacedAsAWholeAndLeavesNothingBeside() throws IOException {
    OutputStore out = store(folder.toString());
    Futures.await(out.put("a/b.wav", new byte[] {1, 2, 3}, ObjectLabel.JSON));
    Futures.await(out.put("a/b.wav", new byte[] {4}, ObjectLabel.JSON));

    Path file = folder.resolve("a/b.wav");
    assertThat(Files.readAllBytes(file)).containsExactly(4);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  @Test
  void readsListsAndDeletes() {
    OutputStore out = store(folder.toString());
    Futures.await(out.put("notes/run/a.json", new byte[] {1}, ObjectLabel.JSON));
    Futures.await(out.put("notes/run/b.json", new byte[] {2}, ObjectLabel.JSON));

    assertThat(out.list("notes")).containsExactly("run");
    assertThat(out.list("notes/run")).containsExactly("a.json", "b.json");
    assertThat(out.list("nowhere")).isEmpty();
    assertThat(Futures.await(out.read("notes/run/b.json"))).contains(new byte[] {2});
    assertThat(Futures.await(out.read("notes/run/c.json"))).isEmpty();
    assertThat(Futures.await(out.exists("notes/run/a.json"))).isTrue();
    assertThat(Futures.await(out.exists("notes/run"))).isFalse();
    out.delete("notes/run");
    out.delete("nowhere");
    assertThat(folder).isEmptyDirectory();
  }

  private static OutputStore store(String uri) {
    return OutputStores.of(uri, S3Settings.DEFAULTS);
  }
}
