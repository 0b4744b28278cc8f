package io.voicemill.jobs.cluster;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.SparkHome;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.runtime.inference.Device;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker with two GPUs that are not there, and two executors with two cores and one GPU each. */
class GpuSchedulingIT {

  @TempDir private static Path folder;
  private static Map<String, String> settings;
  private static SparkSession spark;

  /** What a task found: its executor, its GPU as Spark names it and as CUDA does. */
  private record Seen(String executor, String address, String device) implements Serializable {}

  @BeforeAll
  static void openSession() throws IOException {
    settings = new HashMap<>(SparkHome.ofThisJvm().settings());
    settings.put("spark.worker.resource.gpu.amount", "2");
    settings.put("spark.worker.resource.gpu.discoveryScript", discovery().toString());
    settings.put("spark.executor.resource.gpu.amount", "1");
    settings.put("spark.executor.cores", "2");
    settings.put("spark.executor.memory", "800m");
    spark = SparkSessions.open(configuration("auto", 1));
  }

  /** The shipped script where it is part of this checkout, told of two GPUs. */
  private static Path discovery() throws IOException {
    Path shipped = Path.of("../deploy/gpu-discovery.sh").toAbsolutePath().normalize();
    String line =
        Files.isExecutable(shipped)
            ? "VOICEMILL_GPUS=0,1 exec '%s'".formatted(shipped)
            : "echo '{\"name\":\"gpu\",\"addresses\":[\"0\",\"1\"]}'";
    Path script = Files.writeString(folder.resolve("discover"), "#!/bin/sh\n" + line + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterAll
  static void closeSession() {
    spark.stop();
  }

  @Test
  void eachExecutorRendersOnItsOwnGpu() {
    RenderStage stage = RenderStage.of(spark, configuration("auto", 1));

    assertThat(stage.slots()).isEqualTo(2);
    List<Seen> seen = ExecutorTasks.run(stage, GpuSchedulingIT::look);
    assertThat(seen).extracting(Seen::executor).containsExactlyInAnyOrder("0", "1");
    assertThat(seen).extracting(Seen::address).containsExactlyInAnyOrder("0", "1");
    assertThat(seen).allMatch(each -> each.device().equals("cuda:" + each.address()));
  }

  @Test
  void lanesShareTheGpuOfTheirExecutor() {
    RenderStage stage = RenderStage.of(spark, configuration("cuda", 2));

    assertThat(stage.slots()).isEqualTo(4);
    Map<String, List<Seen>> byExecutor =
        ExecutorTasks.run(stage, GpuSchedulingIT::look).stream()
            .collect(Collectors.groupingBy(Seen::executor));
    assertThat(byExecutor).hasSize(2);
    assertThat(byExecutor.values())
        .allSatisfy(
            tasks -> {
              assertThat(tasks).hasSize(2);
              assertThat(tasks).extracting(Seen::address).containsOnly(tasks.get(0).address());
            });
  }

  @Test
  void otherTasksTakeAllCoresAndNoGpu() {
    List<String> addresses =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(List.of(1, 2, 3, 4), 4)
            .map(task -> TaskDevice.address().orElse("none"))
            .collect();

    assertThat(addresses).hasSize(4).containsOnly("none");
    assertThat(spark.sparkContext().defaultParallelism()).isEqualTo(4);
  }

  @Test
  void cudaWithoutAGpuEndsBeforeAnyWork() {
    Path out = folder.resolve("out");
    String table =
        ScriptTables.of(
                "line_id STRING, text STRING, speaker_id STRING",
                line("a", "Number one.", "af_heart"))
            .write(spark, folder.resolve("table"));
    Configuration configuration = configuration("cuda", 1);
    RenderRequest request = new RenderRequest(table, out.toString(), RenderRequest.Scope.MISSING);

    assertThatThrownBy(() -> RenderRun.job(spark, configuration, moments -> () -> {}).run(request))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DEVICE))
        .hasMessageMatching(
            "On executor [01]: The device cuda:[01] cannot be used: .*(CUDA|library).*");
    assertThat(out).doesNotExist();
  }

  private static List<Seen> look() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of(
        new Seen(
            SparkEnv.get().executorId(),
            TaskDevice.address().orElse("none"),
            TaskDevice.ofRunningTask(Device.cuda(0)).toString()));
  }

  private static Configuration configuration(String device, int lanes) {
    return ConfigurationLoader.load(
            Optional.empty(), List.of("device=" + device, "gpu.lanes=" + lanes))
        .with(new SparkSettings("local-cluster[1,4,1600]", settings));
  }
}
