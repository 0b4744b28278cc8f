package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestNativeFolder {
  @TempDir private Path folder;

  @Test
  void liesBelowTheHome() {
    try (NativeFolder natives = NativeFolder.lock(folder, folder)) {
      assertThat(natives.path()).isEqualTo(folder.resolve("natives")).isDirectory();
    }
  }

  @Test
  void oneAtATime() throws Exception {
    NativeFolder first = NativeFolder.lock(folder, folder);
    CompletableFuture<Path> second =
        CompletableFuture.supplyAsync(
            () -> {
              try (NativeFolder natives = NativeFolder.lock(folder, folder)) {
                return natives.path();
              }
            });
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    first.close();

    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(folder.resolve("natives"));
  }

  @Test
  void nowhereToWriteIsAFailure() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> NativeFolder.lock(file, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }
}
