package io.voicemill.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.SparkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSessionSettings {

  @TempDir private Path conf;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String kind : new String[] {"local", "standalone", "kubernetes"}) {
      Files.writeString(
          conf.resolve("spark-" + kind + ".conf"),
          "spark.kind %s\nspark.submitted file\nspark.both file\n".formatted(kind));
    }
    System.setProperty(ConfigurationFolder.PROPERTY, conf.toString());
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(ConfigurationFolder.PROPERTY);
    System.clearProperty("spark.submitted");
    System.clearProperty("spark.both");
  }

  @Test
  void eachKindOfMasterHasItsFile() {
    assertThat(of("local[2]")).containsEntry("spark.kind", "local");
    assertThat(of("spark://host:7077")).containsEntry("spark.kind", "standalone");
    assertThat(of("local-cluster[1,1,1024]")).containsEntry("spark.kind", "standalone");
    assertThat(of("k8s://https://host:6443")).containsEntry("spark.kind", "kubernetes");
  }

  @Test
  void executorsFitTheWorkersThatTheMasterNames() {
    assertThat(of("local-cluster[1,1,1024]")).containsEntry("spark.executor.memory", "1024m");
  }

  @Test
  void onlyALocalSessionIsBoundToThisMachine() {
    assertThat(of("local[2]")).containsEntry("spark.driver.host", "127.0.0.1");
    assertThat(of("spark://host:7077")).doesNotContainKey("spark.driver.host");
  }

  @Test
  void theFileIsBelowSparkSubmitAndThatIsBelowTheConfiguration() {
    System.setProperty("spark.submitted", "submit");
    System.setProperty("spark.both", "submit");
    Configuration configuration = with("local[2]", Map.of("spark.both", "configuration"));

    assertThat(SessionSettings.of(configuration))
        .doesNotContainKey("spark.submitted")
        .containsEntry("spark.both", "configuration");
    assertThat(SessionSettings.effective(configuration))
        .containsEntry("spark.submitted", "submit")
        .containsEntry("spark.both", "configuration")
        .containsEntry("spark.kind", "local");
  }

  private static Map<String, String> of(String master) {
    return SessionSettings.of(with(master, Map.of()));
  }

  private static Configuration with(String master, Map<String, String> conf) {
    return Configuration.DEFAULTS.with(new SparkSettings(master, conf));
  }
}
