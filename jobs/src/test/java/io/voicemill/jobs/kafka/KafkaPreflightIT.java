package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.servers.FreePort;
import io.voicemill.jobs.servers.KafkaBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when brokers are away, closed to him, or lack the topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaPreflightIT {

  private static final String PASSWORD = "opensesame";

  private KafkaBroker plain;
  private KafkaBroker secured;

  @BeforeAll
  void start(@TempDir Path folder) {
    plain = KafkaBroker.start(folder.resolve("plain"));
    plain.topics().create("lines", 3);
    secured = KafkaBroker.startSecured(folder.resolve("secured"), Map.of("studio", PASSWORD));
    secured.topics("studio", PASSWORD).create("lines", 1);
  }

  @AfterAll
  void stop() {
    secured.close();
    plain.close();
  }

  @Test
  void aTopicThatIsThereHasFacts() {
    TopicFacts facts = preflight("lines", plain.servers(), Map.of()).check();

    assertThat(facts.partitions()).isEqualTo(3);
    assertThat(facts.id()).isNotBlank();
    assertThat(preflight("lines", secured.servers(), security()).check().id())
        .isNotEqualTo(facts.id());
  }

  @Test
  void aMistypedTopicIsNamed() {
    refused("line", plain.servers(), Map.of())
        .hasMessageStartingWith("There is no topic 'line' at 127.0.0.1:")
        .hasMessageEndingWith("Did you mean 'lines'?");
  }

  @Test
  void brokersThatAreAwayAreNamed() {
    refused("lines", "127.0.0.1:" + FreePort.find(), Map.of())
        .hasMessageContaining("No Kafka broker answers at 127.0.0.1:")
        .hasMessageContaining("Connection refused");
    refused("lines", "no-such-host.invalid:9092", Map.of())
        .hasMessageContaining("No Kafka broker answers at no-such-host.invalid:9092.");
  }

  @Test
  void somethingElseThatListensIsToldApart() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      refused("lines", "127.0.0.1:" + mute.getLocalPort(), Map.of())
          .hasMessageContaining("take connections, but do not answer as Kafka");
    }
    refused("lines", secured.servers(), Map.of())
        .hasMessageContaining("take connections, but do not answer as Kafka");
  }

  @Test
  void aWrongPasswordIsRefused() {
    refused("lines", secured.servers(), secured.clientProperties("studio", "hunter2"))
        .hasMessageContaining("refuse the login")
        .hasMessageContaining("Authentication failed");
  }

  @Test
  void aBrokerThatIsNotTrustedIsNotTalkedTo() {
    Map<String, String> options = security();
    options.keySet().removeIf(name -> name.startsWith("ssl.truststore"));

    refused("lines", secured.servers(), options).hasMessageContaining("The TLS handshake with");
  }

  @Test
  void optionsThatMakeNoClientAreNamed() {
    Map<String, String> options = security();
    options.put("ssl.truststore.password", "hunter2");

    refused("lines", secured.servers(), options)
        .hasMessageContaining("A Kafka client cannot be made of kafka.options.");
  }

  private Map<String, String> security() {
    Map<String, String> options = new HashMap<>(secured.clientProperties("studio", PASSWORD));
    options.remove("bootstrap.servers");
    return options;
  }

  private static KafkaPreflight preflight(
      String topic, String servers, Map<String, String> options) {
    return KafkaPreflight.ofScripts(
        new KafkaConnection("kafka.options", servers, options, Duration.ofSeconds(3)), topic);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      String topic, String servers, Map<String, String> options) {
    long start = System.nanoTime();
    AbstractThrowableAssert<?, ? extends Throwable> refusal =
        assertThatThrownBy(() -> preflight(topic, servers, options).check());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    refusal.message().doesNotContain("hunter2", PASSWORD);
    return refusal;
  }
}
