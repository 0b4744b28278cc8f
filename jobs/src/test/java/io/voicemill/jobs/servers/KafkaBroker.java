package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this JVM, plain or secured by TLS and SASL/PLAIN. Stop Spark before closing it:
 * Spark's cached clients complain until the JVM ends.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

  private final Path folder;
  private final int port;
  private final int controllerPort;
  private final Optional<KafkaSecurity> security;
  private Optional<KafkaRaftServer> server = Optional.empty();

  private KafkaBroker(Path folder, Optional<KafkaSecurity> security) {
    this.folder = requireNonNull(folder, "folder is null");
    this.port = FreePort.find();
    this.controllerPort = FreePort.find();
    this.security = security;
  }

  /** Starts a broker on a free port of 127.0.0.1 that anybody may use. */
  public static KafkaBroker start(Path folder) {
    return started(new KafkaBroker(folder, Optional.empty()));
  }

  /**
   * Starts a broker whose clients need TLS and a user.
   *
   * @param users passwords by name
   */
  public static KafkaBroker startSecured(Path folder, Map<String, String> users) {
    return started(new KafkaBroker(folder, Optional.of(KafkaSecurity.create(folder, users))));
  }

  /** What {@code bootstrap.servers} is set to. */
  public String servers() {
    return "127.0.0.1:" + port;
  }

  /** Everything that a client of the plain broker needs to be told. */
  public Map<String, String> clientProperties() {
    if (security.isPresent()) {
      throw new IllegalStateException("this broker wants a user");
    }
    return Map.of("bootstrap.servers", servers());
  }

  /** Everything that a client of the secured broker needs to be told. */
  public Map<String, String> clientProperties(String user, String password) {
    Map<String, String> properties = new HashMap<>();
    properties.put("bootstrap.servers", servers());
    properties.putAll(
        security
            .orElseThrow(() -> new IllegalStateException("this broker wants no user"))
            .clientProperties(user, password));
    return properties;
  }

  /** Topics of the plain broker. */
  public KafkaTopics topics() {
    return new KafkaTopics(clientProperties());
  }

  /** Topics as one user of the secured broker sees them. */
  public KafkaTopics topics(String user, String password) {
    return new KafkaTopics(clientProperties(user, password));
  }

  /** Stops; {@link #restart} starts again on the same port with the same messages. */
  public void stop() {
    server.ifPresent(
        running -> {
          running.shutdown();
          running.awaitShutdown();
        });
    server = Optional.empty();
  }

  /** Starts again after {@link #stop}. */
  public void restart() {
    stop();
    start();
  }

  @Override
  public void close() {
    stop();
  }

  private static KafkaBroker started(KafkaBroker broker) {
    broker.format();
    broker.start();
    return broker;
  }

  private void start() {
    Properties settings = new Properties();
    settings.putAll(settings());
    KafkaRaftServer next = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    next.startup();
    server = Optional.of(next);
  }

  private void format() {
    try {
      String data = Files.createDirectories(data()).toString();
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(data)
          .setMetadataLogDirectory(data)
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the log folder cannot be formatted", e);
    }
  }

  private Path data() {
    return folder.resolve("kafka");
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
    settings.put("inter.broker.listener.name", "CLIENTS");
    settings.put(
        "listener.security.protocol.map",
        "CLIENTS:%s,CONTROLLER:PLAINTEXT"
            .formatted(security.isPresent() ? "SASL_SSL" : "PLAINTEXT"));
    settings.put("log.dirs", data().toString());
    settings.put("message.max.bytes", "" + LARGEST_MESSAGE);
    settings.put("replica.fetch.max.bytes", "" + LARGEST_MESSAGE);
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    security.ifPresent(secured -> settings.putAll(secured.brokerSettings("clients")));
    return settings;
  }
}
