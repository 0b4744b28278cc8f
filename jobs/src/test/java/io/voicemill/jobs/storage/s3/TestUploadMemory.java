package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TestUploadMemory {

  private static final int MIB = 1 << 20;

  private final UploadMemory memory = new UploadMemory(4);

  @Test
  void whatDoesNotFitWaitsUntilAnUploadEnds() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> firstDone = memory.during(3 * MIB, () -> first);
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> memory.during(2 * MIB, () -> CompletableFuture.completedFuture("second")).join());

    assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class)
        .hasMessage(null);
    first.complete("first");

    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(firstDone.join()).isEqualTo("first");
  }

  @Test
  void notesPassAndALongerOneThanAllOfItGoesAlone() {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletableFuture<String> whole = memory.during(100 * MIB, () -> never);

    assertThat(memory.during(2000, () -> CompletableFuture.completedFuture("note")).join())
        .isEqualTo("note");
    assertThat(whole).isNotDone();
  }

  @Test
  void aFailedUploadGivesItsRoomBack() throws InterruptedException, ExecutionException {
    CompletableFuture<String> failed =
        memory.during(
            4 * MIB, () -> CompletableFuture.failedFuture(new IllegalStateException("lost")));

    assertThat(failed).isCompletedExceptionally();
    assertThat(memory.during(4 * MIB, () -> CompletableFuture.completedFuture("next")).get())
        .isEqualTo("next");
  }
}
