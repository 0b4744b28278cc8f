package io.voicemill.jobs.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plain script tells spark-submit, by a spark-submit that only prints it. */
class TestSubmitScript {

  private static final String IMAGE = "registry.example.com/voicemill:7";

  @TempDir private Path spark;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void fakeSpark() throws IOException {
    Path submit = Files.createDirectories(spark.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        submit,
        """
        #!/bin/sh
        for argument in "$@"; do
          echo "$argument"
          case $argument in *podTemplateFile=*) cat "${argument#*=}" >&2 ;; esac
        done
        """,
        UTF_8);
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    environment.put("SPARK_HOME", spark.toString());
    environment.put("VOICEMILL_KUBERNETES", "https://127.0.0.1:6443");
    environment.put("VOICEMILL_IMAGE", IMAGE);
  }

  @Test
  void itSaysWhatTheOperatorsManifestSays() throws Exception {
    ProcessRun run = run("render", "--scripts", "a b", "--out", "c");
    Map<String, String> settings = settings(run);
    JsonNode application =
        Repository.documents(Repository.DEPLOY.resolve("kubernetes/application.yaml"))
            .get(0)
            .path("spec");

    Map<String, String> expected = new HashMap<>();
    application
        .path("sparkConf")
        .properties()
        .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asText()));
    for (String role : List.of("driver", "executor")) {
      JsonNode pod = application.path(role);
      expected.put("spark." + role + ".memory", pod.path("memory").asText());
      expected.put("spark." + role + ".memoryOverhead", pod.path("memoryOverhead").asText());
      expected.put("spark." + role + ".extraJavaOptions", pod.path("javaOptions").asText());
      expected.put(
          "spark.kubernetes.authenticate.%s.serviceAccountName".formatted(role),
          pod.path("serviceAccount").asText());
    }
    expected.put("spark.executor.cores", application.at("/executor/cores").asText());
    expected.put("spark.executor.instances", application.at("/executor/instances").asText());
    expected.put("spark.kubernetes.container.image", IMAGE);
    assertThat(settings).containsAllEntriesOf(expected);
    assertThat(run.out())
        .contains("k8s://https://127.0.0.1:6443")
        .endsWith(
            application.path("mainApplicationFile").asText()
                + "\nrender\n--scripts\na b\n--out\nc\n");
  }

  @Test
  void theInitContainerRunsTheSameImage() throws Exception {
    ProcessRun run = run("doctor");

    assertThat(run.err()).contains("image: " + IMAGE).doesNotContain("EXAMPLE-REGISTRY");
    assertThat(Path.of(settings(run).get("spark.kubernetes.driver.podTemplateFile")))
        .doesNotExist();
  }

  @Test
  void aGreatestNumberOfExecutorsTurnsDynamicAllocationOn() throws Exception {
    environment.put("VOICEMILL_EXECUTORS", "1");
    environment.put("VOICEMILL_MAX_EXECUTORS", "8");

    Map<String, String> settings = settings(run("doctor"));

    assertThat(settings)
        .containsEntry("spark.dynamicAllocation.enabled", "true")
        .containsEntry("spark.dynamicAllocation.minExecutors", "1")
        .containsEntry("spark.dynamicAllocation.maxExecutors", "8")
        .containsEntry("spark.task.resource.gpu.amount", "0.5")
        .doesNotContainKey("spark.executor.instances");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    environment.put("VOICEMILL_IMAGE", "");
    assertThat(run("doctor").err()).startsWith("error: VOICEMILL_IMAGE is not set.");

    environment.put("VOICEMILL_IMAGE", IMAGE);
    ProcessRun bare = run();
    assertThat(bare.status()).isEqualTo(1);
    assertThat(bare.err()).startsWith("error: There is no command.").contains("fix: ");
  }

  private ProcessRun run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(Repository.DEPLOY.resolve("kubernetes/spark-submit.sh").toString());
    command.addAll(List.of(arguments));
    return ProcessRun.of(Duration.ofSeconds(20), environment, command);
  }

  private static Map<String, String> settings(ProcessRun run) {
    Map<String, String> settings = new HashMap<>();
    List<String> words = run.out().lines().toList();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals("--conf")) {
        String[] setting = words.get(i).split("=", 2);
        settings.put(setting[0], setting[1]);
      }
    }
    return settings;
  }
}
