package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestKafkaUri {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka://studio.lines?servers=a:9092,[::1]:9093",
        "KAFKA://studio.lines?servers=a:9092%2C[::1]:9093"
      })
  void namesATopicAndItsBrokers(String uri) {
    assertThat(KafkaUri.isKafka(uri)).isTrue();
    assertThat(KafkaUri.parse(uri)).isEqualTo(new KafkaUri("studio.lines", "a:9092,[::1]:9093"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka://?servers=a:1 | Its name is missing.",
        "kafka://a/b?servers=a:1 | Its name has characters other than",
        "kafka://..?servers=a:1 | Its name is a dot or two.",
        "kafka://lines | does not say where the topic 'lines' is",
        "kafka://lines?servers= | does not say where the topic 'lines' is",
        "kafka://lines?servers=a | a server that is not HOST:PORT",
        "kafka://lines?servers=a:70000 | a server that is not HOST:PORT",
        "kafka://lines?servers=a:1,,b:2 | a server that is not HOST:PORT",
        "kafka://lines?servers=a:1&servers=b:1 | has the parameter 'servers'",
        "kafka://lines?servers=a:1&group.id=x | has the parameter 'group.id'"
      })
  void refusesWhatItCannotFind(String uri, String words) {
    assertThatThrownBy(() -> KafkaUri.parse(uri))
        .hasMessageContaining(words)
        .asInstanceOf(InstanceOfAssertFactories.type(VoicemillException.class))
        .extracting(e -> e.problem().code())
        .isEqualTo(ProblemCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka://lines?servers=a:1&sasl.password=hunter2",
        "kafka://studio:hunter2@lines?servers=a:1",
        "kafka://lines?servers=studio:hunter2@a:1"
      })
  void neverRepeatsASecret(String uri) {
    assertThatThrownBy(() -> KafkaUri.parse(uri)).message().doesNotContain("hunter2");
  }

  @Test
  void otherUrisAreNotOfKafka() {
    assertThat(KafkaUri.isKafka("s3a://bucket/kafka://")).isFalse();
    assertThat(KafkaUri.isKafka("kafka")).isFalse();
  }
}
