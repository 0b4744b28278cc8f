package io.voicemill.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestMasterKind {

  @AfterEach
  void forgetSubmission() {
    System.clearProperty("spark.master");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "local|LOCAL",
        "local[*]|LOCAL",
        "local[2,4]|LOCAL",
        "local-cluster[2,1,1024]|LOCAL_CLUSTER",
        "spark://one:7077,two:7077|STANDALONE",
        "k8s://https://kubernetes.default.svc|KUBERNETES",
        "yarn|YARN"
      })
  void everyMasterHasAKind(String master, MasterKind kind) {
    assertThat(MasterKind.of(master)).isEqualTo(kind);
    assertThat(kind.cluster()).isEqualTo(kind != MasterKind.LOCAL);
  }

  @Test
  void anotherMasterIsRefused() {
    assertThatThrownBy(() -> MasterKind.of("mesos://host:5050"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("The master 'mesos://host:5050' is not known.")
        .hasMessageContaining("spark://HOST:7077");
  }

  @Test
  void theMasterOfSparkSubmitWins() {
    Configuration configuration =
        Configuration.DEFAULTS.with(new SparkSettings("local[2]", Map.of()));
    assertThat(Master.of(configuration))
        .isEqualTo(new Master("local[2]", MasterKind.LOCAL, Master.Launch.VOICEMILL));

    System.setProperty("spark.master", "yarn");
    assertThat(Master.of(configuration))
        .isEqualTo(new Master("yarn", MasterKind.YARN, Master.Launch.SPARK_SUBMIT));
  }
}
