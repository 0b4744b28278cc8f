package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestClipLibrary {
  private final AtomicInteger reads = new AtomicInteger();

  private ClipLibrary library() {
    byte[] clip = Clips.falling();
    return new ClipLibrary(
        uri -> {
          reads.incrementAndGet();
          return switch (uri) {
            case "missing" -> throw ClipProblems.missing(uri);
            case "down" ->
                throw new VoicemillException(
                    Problem.of(ProblemCode.ENVIRONMENT, "The store is away.", "", ""));
            default -> uri.startsWith("text") ? new byte[] {1, 2, 3} : clip;
          };
        });
  }

  @Test
  void eachClipIsReadOnce() {
    ClipLibrary library = library();

    CompletableFuture.allOf(
            IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> library.clip("a" + i % 2)))
                .toArray(CompletableFuture<?>[]::new))
        .join();

    assertThat(library.clip("a0")).isSameAs(library.clip("a0"));
    assertThat(reads).hasValue(2);
  }

  @Test
  void aBadClipIsReadOnceToo() {
    ClipLibrary library = library();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> library.clip("missing"))
          .hasMessageContaining("The clip missing cannot be read. There is no such file");
      assertThatThrownBy(() -> library.clip("text"))
          .hasMessageContaining("The clip text cannot serve as an example.");
    }

    assertThat(reads).hasValue(2);
  }

  @Test
  void aStoreThatIsAwayIsAskedAgain() {
    ClipLibrary library = library();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> library.clip("down")).hasMessageContaining("The store is away.");
    }

    assertThat(reads).hasValue(2);
  }

  @Test
  void theOldestClipsAreForgotten() {
    ClipLibrary library = library();
    library.clip("first");
    for (int i = 0; i < 64; i++) {
      String uri = "text" + i;
      assertThatThrownBy(() -> library.clip(uri)).hasMessageContaining("It is no WAV file");
    }
    library.clip("first");

    assertThat(reads).hasValue(66);
  }

  @Test
  void equalSourcesShareALibrary() {
    assertThat(ClipLibrary.shared(new LocalClips())).isSameAs(ClipLibrary.shared(new LocalClips()));
  }
}
