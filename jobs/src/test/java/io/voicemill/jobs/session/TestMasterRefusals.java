package io.voicemill.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that would hang, and do not. */
class TestMasterRefusals {

  @TempDir private Path folder;

  @Test
  @Timeout(20)
  void aGpuOfSparkHasNoPlaceOnOneMachine() {
    assertThatThrownBy(() -> open("local[2]", Map.of("spark.task.resource.gpu.amount", "0.5")))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.USAGE))
        .hasMessageStartingWith("spark.task.resource.gpu.amount has no place with master local[2].")
        .hasMessageContaining("'device: cuda' alone");
  }

  @Test
  void withoutThemALocalSessionHasNoGpuKey() {
    Configuration configuration =
        Configuration.DEFAULTS.with(new SparkSettings("local[2]", Map.of()));
    assertThat(SessionSettings.effective(configuration).keySet())
        .noneMatch(name -> name.contains(".resource."));
  }

  @Test
  @Timeout(20)
  void aMasterThatIsNotThereIsAnErrorAtOnce() throws IOException {
    int port = unusedPort();
    assertThatThrownBy(() -> open("spark://127.0.0.1:" + port, Map.of()))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("spark://127.0.0.1:%d does not answer.".formatted(port))
        .hasMessageContaining("Connection refused");
  }

  @Test
  void oneOfSeveralMastersIsEnough() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url =
          "spark://127.0.0.1:%d,127.0.0.1:%d".formatted(unusedPort(), listener.getLocalPort());
      MasterAddress.requireListener(
          new Master(url, MasterKind.STANDALONE, Master.Launch.VOICEMILL));
    }
  }

  @Test
  void aMasterWithoutAPortIsNoAddress() {
    assertThatThrownBy(() -> open("spark://host", Map.of()))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The master 'spark://host' is no address.")
        .hasMessageContaining("Write spark://HOST:7077.");
  }

  @Test
  void executorsAreAwaitedAsLongAsSparkAwaitsThemAndAMinuteAtLeast() {
    SparkConf conf = new SparkConf(false);
    assertThat(FirstExecutor.limit(conf)).isEqualTo(Duration.ofSeconds(60));
    conf.set("spark.scheduler.maxRegisteredResourcesWaitingTime", "600s");
    assertThat(FirstExecutor.limit(conf)).isEqualTo(Duration.ofSeconds(630));
  }

  @Test
  void theJarForExecutorsMustBeAsNewAsOurOwn() throws IOException {
    Path own = Files.createFile(folder.resolve("voicemill-jobs.jar"));
    assertThat(ClusterJar.beside(own)).isEmpty();

    Path jar = Files.createFile(folder.resolve("voicemill-jobs-cluster.jar"));
    assertThat(ClusterJar.beside(own)).contains(jar);

    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    assertThat(ClusterJar.beside(own)).isEmpty();
  }

  private static void open(String master, Map<String, String> conf) {
    SparkSessions.open(Configuration.DEFAULTS.with(new SparkSettings(master, conf))).stop();
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
