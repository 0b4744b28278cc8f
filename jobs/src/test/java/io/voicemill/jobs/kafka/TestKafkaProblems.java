package io.voicemill.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class TestKafkaProblems {

  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"studio\""
          + " password=\"hunter2\";";

  private final KafkaProblems problems =
      new KafkaProblems(
          new KafkaConnection(
              "kafka.options",
              "a:1",
              Map.of("sasl.jaas.config", JAAS, "ssl.key.password", "open sesame"),
              Duration.ofSeconds(1)),
          "lines",
          "--scripts",
          "read");

  @Test
  void eachKindOfFailureHasItsWords() {
    assertThat(words(new ExecutionException(new SslAuthenticationException("handshake"))))
        .isEqualTo("The TLS handshake with a:1 failed.");
    assertThat(words(new SaslAuthenticationException("wrong user")))
        .isEqualTo("The brokers at a:1 refuse the login.");
    assertThat(words(new TopicAuthorizationException("lines")))
        .isEqualTo("The topic 'lines' may not be read.");
    assertThat(words(new UnknownTopicOrPartitionException()))
        .isEqualTo("There is no topic 'lines' at a:1.");
    assertThat(words(new TimeoutException("late"))).isEqualTo("No Kafka broker answers at a:1.");
    assertThat(words(new KafkaException("broken", new ConfigException("ssl.x", "y", "bad"))))
        .isEqualTo("A Kafka client cannot be made of kafka.options.");
    assertThat(words(new IllegalStateException("odd")))
        .isEqualTo("The topic 'lines' cannot be read.");
  }

  @Test
  void whatAnExecutorSaidInTextIsUnderstood() {
    assertThat(
            words(
                new IllegalStateException(
                    "Job aborted: Lost task 0.0: " + TimeoutException.class.getName() + ": late")))
        .isEqualTo("No Kafka broker answers at a:1.");
  }

  @Test
  void aTopicWithANearNameIsOffered() {
    assertThat(problems.noTopic(List.of("line", "takes")).problem().fix())
        .isEqualTo("Did you mean 'line'?");
  }

  @Test
  void noSecretIsRepeated() {
    String message =
        problems
            .of(new IllegalStateException("bad: " + JAAS + " and hunter2 and open sesame"))
            .getMessage();

    assertThat(message).contains("(hidden)").doesNotContain("hunter2", "open sesame");
  }

  private String words(Throwable failure) {
    return problems.of(failure).problem().problem();
  }
}
