package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

  @TempDir private Path folder;

  @Test
  void keepsAnyMessageOverARestart() {
    byte[] large = new byte[2 << 20];
    byte[] notText = {(byte) 0xff, 0, (byte) 0xc3};
    try (KafkaBroker broker = KafkaBroker.start(folder)) {
      KafkaTopics topics = broker.topics();
      topics.create("lines", 2);
      topics.send("lines", List.of("one".getBytes(UTF_8), notText, large));
      String servers = broker.servers();
      broker.stop();
      broker.restart();
      topics.send("lines", 1, Optional.of("key".getBytes(UTF_8)), "four".getBytes(UTF_8));

      List<ConsumerRecord<byte[], byte[]>> records = topics.read("lines");

      assertThat(broker.servers()).isEqualTo(servers);
      assertThat(records)
          .extracting(ConsumerRecord::partition, ConsumerRecord::offset, ConsumerRecord::value)
          .containsExactly(
              tuple(0, 0L, "one".getBytes(UTF_8)),
              tuple(0, 1L, large),
              tuple(1, 0L, notText),
              tuple(1, 1L, "four".getBytes(UTF_8)));
      assertThat(records.get(3).key()).asString(UTF_8).isEqualTo("key");
    }
  }

  @Test
  void aSecuredOneWantsTlsAndAUser() {
    try (KafkaBroker broker = KafkaBroker.startSecured(folder, Map.of("studio", "opensesame"))) {
      KafkaTopics topics = broker.topics("studio", "opensesame");
      topics.create("lines", 1);
      topics.send("lines", List.of("one".getBytes(UTF_8)));

      assertThat(topics.read("lines")).hasSize(1);
      assertThatThrownBy(() -> broker.topics("studio", "guessed").create("more", 1))
          .hasMessageContaining("Authentication failed");
      assertThatThrownBy(broker::topics).hasMessage("this broker wants a user");
    }
  }
}
