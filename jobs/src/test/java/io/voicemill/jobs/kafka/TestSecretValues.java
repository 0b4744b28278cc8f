package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestSecretValues {

  @Test
  void secretsGoAndTheRestStays() {
    Map<String, String> options =
        Map.of(
            "sasl.jaas.config", "Login required username=\"studio\" password='hunter2';",
            "ssl.keystore.key", "BEGIN KEY",
            "client.id", "mill");

    assertThat(SecretValues.hide("studio of mill said hunter2, BEGIN KEY", options))
        .isEqualTo("studio of mill said (hidden), (hidden)");
  }
}
