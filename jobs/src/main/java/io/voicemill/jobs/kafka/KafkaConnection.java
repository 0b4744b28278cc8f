package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.EventSettings;
import io.voicemill.jobs.configuration.KafkaSettings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How brokers are reached.
 *
 * @param section of the configuration that the options come from
 * @param servers as {@code bootstrap.servers} wants them
 * @param options of the Kafka clients by their Kafka names
 * @param patience how long a broker may take to answer
 */
public record KafkaConnection(
    String section, String servers, Map<String, String> options, Duration patience) {

  private static final Set<String> NOT_THE_USERS =
      Set.of(
          "bootstrap.servers",
          "key.serializer",
          "value.serializer",
          "key.deserializer",
          "value.deserializer",
          "enable.auto.commit",
          "auto.offset.reset",
          "interceptor.classes",
          "acks",
          "enable.idempotence");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^{}]*)}");

  public KafkaConnection {
    requireNonNull(section, "section is null");
    requireNonNull(servers, "servers is null");
    options = Map.copyOf(options);
    requireNonNull(patience, "patience is null");
  }

  /**
   * The brokers that scripts come from.
   *
   * @throws VoicemillException USAGE for an option that is not the user's
   */
  public static KafkaConnection ofScripts(KafkaUri uri, KafkaSettings settings) {
    return checked(
        new KafkaConnection("kafka.options", uri.servers(), settings.options(), wait(settings)));
  }

  /**
   * The brokers that takes are announced to.
   *
   * @throws VoicemillException USAGE if none is named, or for an option that is not the user's
   */
  public static KafkaConnection ofEvents(EventSettings events, KafkaSettings settings) {
    String servers =
        events
            .servers()
            .orElseThrow(
                () ->
                    usage(
                        "events.servers",
                        "events.servers is empty.",
                        "events.topic is set, and nobody says where that topic is.",
                        "Set events.servers to HOST:PORT, or leave events.topic empty."));
    if (BrokerAddress.list(servers).isEmpty()) {
      throw usage(
          "events.servers",
          "events.servers is not a list of HOST:PORT.",
          "A broker is found by its host and its port.",
          "Set it to HOST:PORT, several separated by commas.");
    }
    return checked(
        new KafkaConnection("events.options", servers, events.options(), wait(settings)));
  }

  /** Settings of a Kafka client. */
  Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>(options);
    settings.put("bootstrap.servers", servers);
    return settings;
  }

  /** Options of Spark's source and sink. */
  Map<String, String> spark() {
    Map<String, String> settings = new HashMap<>();
    client().forEach((name, value) -> settings.put("kafka." + name, "" + value));
    return settings;
  }

  private static Duration wait(KafkaSettings settings) {
    return Duration.ofSeconds(settings.connectSeconds());
  }

  private static KafkaConnection checked(KafkaConnection connection) {
    connection.options.forEach(
        (name, value) -> {
          connection.requireUsers(name);
          connection.requireVariables(name, value);
        });
    return connection;
  }

  private void requireUsers(String name) {
    if (NOT_THE_USERS.contains(name)) {
      throw usage(
          section + "." + name,
          "%s.%s is not to be set.".formatted(section, name),
          "Voicemill sets it, so that no message is lost or read twice.",
          "Take it out.");
    }
  }

  private void requireVariables(String name, String value) {
    Matcher variable = VARIABLE.matcher(value);
    while (variable.find()) {
      if (!options.containsKey("config.providers")) {
        throw usage(
            section + "." + name,
            "%s.%s refers to an environment variable.".formatted(section, name),
            "Kafka looks it up only if a provider for 'env' is named.",
            "Add config.providers: env and config.providers.env.class:"
                + " org.apache.kafka.common.config.provider.EnvVarConfigProvider to %s."
                    .formatted(section));
      }
      if (System.getenv(variable.group(1)) == null) {
        throw usage(
            section + "." + name,
            "The environment variable %s is not set.".formatted(variable.group(1)),
            "%s.%s refers to it.".formatted(section, name),
            "Set it here and on every executor.");
      }
    }
  }

  private static VoicemillException usage(String key, String problem, String why, String fix) {
    return new VoicemillException(Problem.in(key, ProblemCode.USAGE, problem, why, fix));
  }
}
