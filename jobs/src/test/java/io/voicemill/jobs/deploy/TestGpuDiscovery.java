package io.voicemill.jobs.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that tells Spark its GPUs, with an nvidia-smi of our own. */
class TestGpuDiscovery {

  private static final String SHELL_TOOLS = "bash grep tr sed";

  @TempDir private Path tools;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void onlyTheToolsOfAShell() throws IOException {
    for (String tool : SHELL_TOOLS.split(" ", -1)) {
      tool(tool, "exec %s \"$@\"".formatted(found(tool)));
    }
    environment.put("PATH", tools.toString());
  }

  @ParameterizedTest(name = "{0} GPUs, worker {1} of {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | 1 | []",
        "1 | 1 | 1 | ['0']",
        "2 | 1 | 1 | ['0','1']",
        "0 | 2 | 2 | []",
        "1 | 1 | 2 | ['0']",
        "1 | 2 | 2 | []",
        "2 | 1 | 2 | ['0']",
        "2 | 2 | 2 | ['1']",
        "4 | 1 | 2 | ['0','2']",
        "4 | 2 | 2 | ['1','3']",
      },
      quoteCharacter = '~')
  void theGpusOfAMachineAreSharedOut(int gpus, String worker, String workers, String addresses)
      throws Exception {
    nvidiaSmi(gpus);
    environment.put("VOICEMILL_WORKER", worker);
    environment.put("VOICEMILL_WORKERS", workers);

    assertThat(discover()).isEqualTo(answer(addresses));
  }

  @ParameterizedTest(name = "CUDA_VISIBLE_DEVICES={0} of 4: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2,3 | ['0','1']",
        "3 | ['0']",
        "1,7,2 | ['0']",
        "-1 | []",
        "GPU-8932f937,GPU-5a21c0d4 | ['0','1']",
        "'' | []",
      },
      quoteCharacter = '~')
  void addressesCountWhatCudaShows(String visible, String addresses) throws Exception {
    nvidiaSmi(4);
    environment.put("CUDA_VISIBLE_DEVICES", visible.replace("'", ""));

    assertThat(discover()).isEqualTo(answer(addresses));
  }

  @Test
  void twoWorkersShareWhatCudaShows() throws Exception {
    nvidiaSmi(4);
    environment.put("CUDA_VISIBLE_DEVICES", "1,2,3");
    environment.put("VOICEMILL_WORKERS", "2");
    environment.put("VOICEMILL_WORKER", "2");

    assertThat(discover()).isEqualTo(answer("['1']"));
  }

  @Test
  void aMachineWithoutNvidiaSmiHasNoGpu() throws Exception {
    ProcessRun run = run();

    assertThat(run.out().strip()).isEqualTo(answer("[]"));
    assertThat(run.err()).contains("no nvidia-smi on the PATH");
  }

  @Test
  void aBrokenDriverIsNoGpuAndItsReasonIsSaid() throws Exception {
    tool("nvidia-smi", "echo \"couldn't communicate with the NVIDIA driver\"; exit 9");

    ProcessRun run = run();

    assertThat(run.status()).isZero();
    assertThat(run.out().strip()).isEqualTo(answer("[]"));
    assertThat(run.err()).contains("couldn't communicate with the NVIDIA driver");
  }

  @Test
  void fakeAddressesAreForTests() throws Exception {
    environment.put("VOICEMILL_GPUS", "0,1");
    environment.put("VOICEMILL_WORKERS", "2");
    environment.put("VOICEMILL_WORKER", "2");

    assertThat(discover()).isEqualTo(answer("['1']"));
  }

  @ParameterizedTest(name = "worker {0} of {1}")
  @CsvSource({"3, 2, VOICEMILL_WORKER is 3 of 2", "one, 2, VOICEMILL_WORKER is 'one'"})
  void aWorkerThatIsNoneIsRefused(String worker, String workers, String problem) throws Exception {
    environment.put("VOICEMILL_WORKER", worker);
    environment.put("VOICEMILL_WORKERS", workers);

    ProcessRun run = run();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error: " + problem).contains("why: ").contains("fix: ");
  }

  private String discover() throws Exception {
    ProcessRun run = run();
    assertThat(run.status()).as(run.err()).isZero();
    return run.out().strip();
  }

  private ProcessRun run() throws Exception {
    return ProcessRun.of(
        Duration.ofSeconds(20),
        environment,
        List.of(
            tools.resolve("bash").toString(),
            Repository.DEPLOY.resolve("gpu-discovery.sh").toString()));
  }

  private void nvidiaSmi(int gpus) throws IOException {
    tool(
        "nvidia-smi",
        gpus == 0
            ? "exit 0"
            : "i=0; while [ $i -lt %d ]; do echo $i; i=$((i + 1)); done".formatted(gpus));
  }

  private void tool(String name, String body) throws IOException {
    Path script = tools.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body + "\n", UTF_8);
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Path found(String tool) {
    return List.of("/bin", "/usr/bin", "/usr/local/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + tool + " on this machine"));
  }

  private static String answer(String addresses) {
    return "{\"name\":\"gpu\",\"addresses\":%s}".formatted(addresses.replace('\'', '"'));
  }
}
