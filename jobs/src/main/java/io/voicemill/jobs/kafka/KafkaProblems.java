package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What failures of Kafka mean for the user of one topic. Nothing that these problems say holds a
 * secret.
 *
 * @param place on the command line or in the configuration that the topic comes from
 * @param verb what was to be done with the topic
 */
record KafkaProblems(KafkaConnection connection, String topic, String place, String verb) {

  KafkaProblems {
    requireNonNull(connection, "connection is null");
    requireNonNull(topic, "topic is null");
    requireNonNull(place, "place is null");
    requireNonNull(verb, "verb is null");
  }

  /** The problem behind a failure, with what was to be done as the problem if it is unknown. */
  VoicemillException of(Throwable failure) {
    Causes causes = new Causes(failure);
    if (causes.include(SslAuthenticationException.class)) {
      return handshake(causes);
    }
    if (causes.include(AuthenticationException.class)) {
      return login(causes);
    }
    if (causes.include(AuthorizationException.class) || causes.say("TopicAuthorizationException")) {
      return notAllowed();
    }
    if (causes.include(UnknownTopicOrPartitionException.class)) {
      return noTopic(List.of());
    }
    if (causes.include(ConfigException.class)) {
      return configuration(failure);
    }
    if (causes.include(TimeoutException.class) || causes.include(DisconnectException.class)) {
      return noAnswer(said(causes));
    }
    return environment(
        "The topic '%s' cannot be %s.".formatted(topic, verb),
        "Kafka says: %s.".formatted(said(causes)),
        "Check the brokers at %s and %s.".formatted(connection.servers(), connection.section()));
  }

  /** The brokers do not answer. */
  VoicemillException noAnswer(String why) {
    return environment(
        "No Kafka broker answers at %s.".formatted(connection.servers()),
        why.endsWith(".") ? why : why + ".",
        "Check host and port, and whether the brokers run and can be reached from here.");
  }

  /** A broker is there, but does not speak as it was spoken to. */
  VoicemillException strangeAnswer() {
    return environment(
        "The brokers at %s take connections, but do not answer as Kafka."
            .formatted(connection.servers()),
        "Most often one side speaks TLS or SASL and the other does not.",
        "Set security.protocol in %s as the brokers have it.".formatted(connection.section()));
  }

  /** The topic is not there. */
  VoicemillException noTopic(Collection<String> others) {
    Optional<String> near = NearestName.find(topic, others);
    return new VoicemillException(
        Problem.in(
            place,
            ProblemCode.UNREADABLE_SOURCE,
            "There is no topic '%s' at %s.".formatted(topic, connection.servers()),
            "Voicemill creates no topics.",
            near.map("Did you mean '%s'?"::formatted).orElse("Create it, or check its name.")));
  }

  /** The user may not do what is to be done with the topic. */
  VoicemillException notAllowed() {
    return environment(
        "The topic '%s' may not be %s.".formatted(topic, verb),
        "The brokers do not allow it to this user.",
        "Let an administrator grant it, or log in as another user by %s."
            .formatted(connection.section()));
  }

  /** A client cannot be made of the options. */
  VoicemillException configuration(Throwable failure) {
    return new VoicemillException(
        Problem.in(
            connection.section(),
            ProblemCode.USAGE,
            "A Kafka client cannot be made of %s.".formatted(connection.section()),
            "It says: %s.".formatted(said(new Causes(failure))),
            "Correct the options; docs/kafka.md shows those for TLS and SASL."));
  }

  private VoicemillException handshake(Causes causes) {
    return environment(
        "The TLS handshake with %s failed.".formatted(connection.servers()),
        "It says: %s.".formatted(said(causes)),
        "Check security.protocol, the trust store and the host name in %s."
            .formatted(connection.section()));
  }

  private VoicemillException login(Causes causes) {
    return environment(
        "The brokers at %s refuse the login.".formatted(connection.servers()),
        "They say: %s.".formatted(said(causes)),
        "Check sasl.mechanism and sasl.jaas.config in %s.".formatted(connection.section()));
  }

  private String said(Causes causes) {
    String words = SecretValues.hide(causes.root(), connection.options());
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  private VoicemillException environment(String problem, String why, String fix) {
    return new VoicemillException(Problem.in(place, ProblemCode.ENVIRONMENT, problem, why, fix));
  }
}
