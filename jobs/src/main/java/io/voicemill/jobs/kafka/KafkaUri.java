package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A topic and its brokers: {@code kafka://TOPIC?servers=HOST:PORT[,HOST:PORT]}.
 *
 * @param servers as {@code bootstrap.servers} wants them
 */
public record KafkaUri(String topic, String servers) {

  private static final String SCHEME = "kafka://";
  private static final String SERVERS = "servers=";
  private static final String FORM = "Give kafka://TOPIC?servers=HOST:PORT[,HOST:PORT].";

  public KafkaUri {
    requireNonNull(topic, "topic is null");
    requireNonNull(servers, "servers is null");
  }

  /** Whether a URI names a topic. */
  public static boolean isKafka(String uri) {
    return uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Reads a URI for which {@link #isKafka} holds.
   *
   * @throws VoicemillException USAGE, without what stands in the URI beyond topic and servers
   */
  public static KafkaUri parse(String uri) {
    String rest = uri.substring(SCHEME.length());
    int query = rest.indexOf('?');
    String topic = query < 0 ? rest : rest.substring(0, query);
    TopicName.flaw(topic)
        .ifPresent(
            flaw -> {
              throw problem("--scripts names no topic.", "Its name " + flaw + ".", FORM);
            });
    String servers = servers(topic, query < 0 ? "" : rest.substring(query + 1));
    if (BrokerAddress.list(servers).isEmpty()) {
      throw problem(
          "--scripts names a server that is not HOST:PORT.",
          "A broker is found by its host and its port.",
          FORM);
    }
    return new KafkaUri(topic, servers);
  }

  private static String servers(String topic, String query) {
    String servers = "";
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith(SERVERS) && servers.isEmpty()) {
        servers =
            URLDecoder.decode(parameter.substring(SERVERS.length()), StandardCharsets.UTF_8)
                .strip();
      } else if (!parameter.isEmpty()) {
        throw problem(
            "--scripts has the parameter '%s'.".formatted(parameter.replaceFirst("=.*", "")),
            "A URI is shown in logs and kept in manifests, so it holds 'servers' once and nothing"
                + " else.",
            "Set options of the Kafka clients by kafka.options in the configuration.");
      }
    }
    if (servers.isEmpty()) {
      throw problem(
          "--scripts does not say where the topic '%s' is.".formatted(topic),
          "The parameter 'servers' is missing.",
          FORM);
    }
    return servers;
  }

  private static VoicemillException problem(String problem, String why, String fix) {
    return new VoicemillException(Problem.in("--scripts", ProblemCode.USAGE, problem, why, fix));
  }
}
