package io.voicemill.jobs.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster on this machine by the scripts of deploy/standalone, its GPUs faked. */
class StandaloneIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Path state;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aFolderAndPortsOfItsOwn() throws IOException {
    state = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "standalone-");
    environment.put("VOICEMILL_STANDALONE", state.toString());
    environment.put("VOICEMILL_MASTER_PORT", freePort());
    environment.put("VOICEMILL_MASTER_UI_PORT", freePort());
    environment.put("VOICEMILL_GPUS", "0,1");
    environment.put(
        "VOICEMILL_CLASSPATH",
        Path.of("target", "voicemill-jobs.jar").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target", "classpath"), UTF_8).strip());
  }

  @AfterEach
  void stop() throws Exception {
    script("stop.sh");
  }

  @Test
  void workersOwnDifferentGpusAndEndWithTheCluster() throws Exception {
    ProcessRun start = script("start.sh");
    assertThat(start.status()).as(start.err()).isZero();
    assertThat(start.out())
        .contains("worker 1:", "worker 2:", "GPUs 1")
        .contains("spark.master=spark://127.0.0.1:" + environment.get("VOICEMILL_MASTER_PORT"));
    assertThat(log("worker-1")).contains("name: gpu, addresses: 0");
    assertThat(log("worker-2")).contains("name: gpu, addresses: 1");
    List<ProcessHandle> processes = processes();
    assertThat(processes).hasSize(3).allMatch(ProcessHandle::isAlive);

    ProcessRun again = script("start.sh");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("runs already").contains("fix: ");
    assertThat(processes).allMatch(ProcessHandle::isAlive);

    assertThat(script("stop.sh").out()).contains("stopped worker-1", "stopped master");
    for (ProcessHandle process : processes) {
      assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
    assertThat(processes()).isEmpty();
  }

  @Test
  void stoppingLeavesAProcessAloneThatWasNotStartedHere() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(state.resolve("master.pid"), stranger.pid() + "\n", UTF_8);

      assertThat(script("stop.sh").status()).isZero();

      assertThat(stranger.isAlive()).isTrue();
      assertThat(state.resolve("master.pid")).doesNotExist();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsNamedAndNothingIsLeft() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("VOICEMILL_MASTER_PORT", "" + taken.getLocalPort());

      ProcessRun start = script("start.sh");

      assertThat(start.status()).isEqualTo(1);
      assertThat(start.err())
          .contains("error: The master does not start.")
          .contains("VOICEMILL_MASTER_PORT");
      assertThat(processes()).isEmpty();
    }
  }

  private ProcessRun script(String name) throws Exception {
    return ProcessRun.of(
        LIMIT,
        environment,
        List.of("bash", Repository.DEPLOY.resolve("standalone").resolve(name).toString()));
  }

  private List<ProcessHandle> processes() throws IOException {
    List<ProcessHandle> processes = new ArrayList<>();
    try (Stream<Path> files = Files.list(state)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".pid")).toList()) {
        ProcessHandle.of(Long.parseLong(Files.readString(file, UTF_8).strip()))
            .ifPresent(processes::add);
      }
    }
    return processes;
  }

  private String log(String name) throws IOException {
    return Files.readString(state.resolve(name + ".log"), UTF_8);
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "" + socket.getLocalPort();
    }
  }
}
