package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.EventSettings;
import io.voicemill.jobs.configuration.KafkaSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestKafkaConnection {

  private static final KafkaUri URI = new KafkaUri("lines", "a:1");

  @Test
  void optionsReachClientsAndSpark() {
    KafkaConnection connection = scripts(Map.of("security.protocol", "SSL"));

    assertThat(connection.client())
        .containsOnly(Map.entry("security.protocol", "SSL"), Map.entry("bootstrap.servers", "a:1"));
    assertThat(connection.spark())
        .containsOnly(
            Map.entry("kafka.security.protocol", "SSL"),
            Map.entry("kafka.bootstrap.servers", "a:1"));
    assertThat(connection.patience()).hasSeconds(20);
  }

  @Test
  void whatKeepsMessagesSafeIsNotToBeSet() {
    assertThatThrownBy(() -> scripts(Map.of("auto.offset.reset", "latest")))
        .hasMessageContaining("kafka.options.auto.offset.reset is not to be set.");
  }

  @Test
  void aReferenceNeedsItsProviderAndItsVariable() {
    assertThatThrownBy(() -> scripts(Map.of("sasl.jaas.config", "${env:VOICEMILL_NOT_SET}")))
        .hasMessageContaining("refers to an environment variable")
        .hasMessageContaining("config.providers: env");
    assertThatThrownBy(
            () ->
                scripts(
                    Map.of(
                        "config.providers", "env", "sasl.jaas.config", "${env:VOICEMILL_NOT_SET}")))
        .hasMessageContaining("VOICEMILL_NOT_SET is not set");
    assertThat(scripts(Map.of("config.providers", "env", "client.id", "${env:PATH}")).client())
        .containsEntry("client.id", "${env:PATH}");
  }

  @Test
  void eventsNeedBrokers() {
    assertThatThrownBy(() -> events(Optional.empty()))
        .hasMessageContaining("events.servers is empty");
    assertThatThrownBy(() -> events(Optional.of("broker")))
        .hasMessageContaining("events.servers is not a list of HOST:PORT");
    assertThat(events(Optional.of("b:2")).servers()).isEqualTo("b:2");
  }

  private static KafkaConnection scripts(Map<String, String> options) {
    return KafkaConnection.ofScripts(URI, new KafkaSettings(1, 1, 1, 20, options));
  }

  private static KafkaConnection events(Optional<String> servers) {
    return KafkaConnection.ofEvents(
        new EventSettings(Optional.of("takes"), servers, Map.of()), KafkaSettings.DEFAULTS);
  }
}
