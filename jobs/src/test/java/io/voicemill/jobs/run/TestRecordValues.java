package io.voicemill.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.KafkaSettings;
import io.voicemill.jobs.configuration.SparkSettings;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TestRecordValues {

  @Test
  void namesAreThoseOfTheConfigurationFile() {
    assertThat(RecordValues.plain(Configuration.DEFAULTS))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("device", "auto")
        .extractingByKey("quality")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("max-attempts", 3);
  }

  @Test
  void secretsAreHidden() {
    Object plain =
        RecordValues.plain(
            new SparkSettings(
                "local[1]",
                Map.of(
                    "spark.hadoop.fs.s3a.secret.key", "hunter2",
                    "spark.hadoop.fs.s3a.access.key", "AKIA",
                    "spark.local.dir", "/fast")));

    assertThat(plain.toString()).contains("/fast").doesNotContain("hunter2", "AKIA");
  }

  @Test
  void secretsOfKafkaAreHiddenAndReferencesStay() {
    Object plain =
        RecordValues.plain(
            new KafkaSettings(
                1,
                1,
                1,
                1,
                Map.of(
                    "sasl.jaas.config", "password=\"hunter2\"",
                    "ssl.keystore.key", "-----BEGIN hunter2",
                    "ssl.key.password", "hunter2",
                    "ssl.truststore.password", "${env:STORE_PASSWORD}",
                    "ssl.truststore.location", "/etc/trusted.p12")));

    assertThat(plain.toString())
        .contains("/etc/trusted.p12", "${env:STORE_PASSWORD}")
        .doesNotContain("hunter2");
  }
}
