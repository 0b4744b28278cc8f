package io.voicemill.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestSparkSessions {

  @BeforeEach
  void nameTheConfigurationFolder() {
    System.setProperty(ConfigurationFolder.PROPERTY, "../conf");
  }

  @AfterEach
  void forgetTheConfigurationFolder() {
    System.clearProperty(ConfigurationFolder.PROPERTY);
  }

  @Test
  void opensALocalSessionAndStopsIt() throws Exception {
    Configuration settings = with("local[1]", Map.of("spark.sql.shuffle.partitions", "3"));
    SparkSession spark = SparkSessions.open(settings);
    try (spark) {
      assertThat(spark.conf().get("spark.sql.shuffle.partitions")).isEqualTo("3");
      assertThat(spark.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
      assertThat(spark.sparkContext().getConf().get("spark.driver.bindAddress"))
          .isEqualTo("127.0.0.1");
      assertThat(spark.sparkContext().getConf().get("spark.ui.enabled")).isEqualTo("false");
      assertThat(spark.sparkContext().defaultParallelism()).isEqualTo(1);
      assertThat(spark.sparkContext().getConf().toDebugString()).doesNotContain(".resource.gpu.");
      assertThat(spark.range(5).count()).isEqualTo(5);
    }
    assertThat(spark.sparkContext().isStopped()).isTrue();
  }

  @Test
  void saysWhichMasterIsNotKnown() {
    assertThatThrownBy(() -> SparkSessions.open(with("locale", Map.of())))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The master 'locale' is not known.");
  }

  @Test
  void givesFileSystemSettingsWithoutASession() {
    Configuration settings =
        with("local[1]", Map.of("spark.hadoop.fs.test", "x", "spark.other", "y"));
    assertThat(SparkSessions.hadoop(settings).get("fs.test")).isEqualTo("x");
    assertThat(SparkSessions.hadoop(settings).get("other")).isNull();
  }

  private static Configuration with(String master, Map<String, String> conf) {
    return Configuration.DEFAULTS.with(new SparkSettings(master, conf));
  }
}
