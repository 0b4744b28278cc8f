package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemillProcessIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void runsTheCommandToItsEnd() {
    try (VoicemillProcess process = VoicemillProcess.in(folder).start("rendr")) {
      assertThat(process.await(LIMIT)).isEqualTo(1);
      assertThat(process.err()).contains("render");
      assertThat(process.out()).isEmpty();
    }
  }

  @Test
  void replacesAnExecutorThatIsKilled() {
    SparkHome spark = SparkHome.ofThisJvm();
    try (VoicemillProcess process =
        VoicemillProcess.in(folder)
            .on(spark)
            .start("doctor", "--spark", "--set", "spark.master=local-cluster[1,1,1024]")) {
      ProcessHandle executor =
          Waiting.value("an executor", LIMIT, () -> process.executors().stream().findFirst());
      Executors.kill(executor);

      int status = process.await(LIMIT);

      assertThat(process.out()).contains("runs tasks with master local-cluster[1,1,1024]");
      assertThat(status).as(process.out()).isZero();
    }
  }

  @Test
  void aKilledOneLeavesNothingBehind() {
    try (VoicemillProcess process =
        VoicemillProcess.in(folder)
            .on(SparkHome.ofThisJvm())
            .start("doctor", "--spark", "--set", "spark.master=local-cluster[1,1,1024]")) {
      List<ProcessHandle> executors =
          Waiting.value(
              "an executor",
              LIMIT,
              () -> Optional.of(process.executors()).filter(some -> !some.isEmpty()));
      assertThat(process.exitStatus()).isEmpty();
      assertThatThrownBy(() -> process.await(Duration.ofMillis(1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("has not ended within PT0.001S");

      assertThat(process.exitStatus()).hasValue(137);
      assertThat(executors).noneMatch(ProcessHandle::isAlive);
    }
  }
}
