package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.servers.SparkHome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each executor of a cluster answers for itself. */
class SparkCheckIT {

  @Test
  void eachExecutorSaysWhatItHasAndThatSparkGaveItNoGpu() {
    Configuration configuration =
        ConfigurationLoader.load(Optional.empty(), List.of("device=cuda"))
            .with(new SparkSettings("local-cluster[2,1,1024]", SparkHome.ofThisJvm().settings()));

    Map<String, Finding> findings =
        new SparkCheck(configuration)
            .run().stream().collect(Collectors.toMap(Finding::name, Function.identity()));

    assertThat(findings.get("spark").detail())
        .contains("runs tasks with master local-cluster[2,1,1024], 2 slots");
    for (String executor : List.of("executor 0", "executor 1")) {
      assertThat(findings).containsKey(executor);
      for (String name : List.of("java", "onnx runtime", "bundle kokoro", "temporary files")) {
        assertThat(findings.get(executor + ": " + name).state())
            .as(executor + ": " + name)
            .isEqualTo(Finding.State.OK);
      }
      assertThat(findings.get(executor + ": task's gpu").state()).isEqualTo(Finding.State.MISSING);
      assertThat(findings.get(executor + ": task's gpu").fix())
          .contains("spark.executor.resource.gpu.amount");
    }
  }
}
