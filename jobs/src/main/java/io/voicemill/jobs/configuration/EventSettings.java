package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * Section {@code events}: announcements of finished takes.
 *
 * @param topic one JSON message a take, keyed by line_id; empty: none
 * @param servers the brokers, {@code host:port}, comma-separated
 * @param options further options of the Kafka clients by their Kafka names
 */
public record EventSettings(
    Optional<String> topic, Optional<String> servers, Map<String, String> options) {

  /** What holds without a file. */
  public static final EventSettings DEFAULTS =
      new EventSettings(Optional.empty(), Optional.empty(), Map.of());

  public EventSettings {
    requireNonNull(topic, "topic is null");
    requireNonNull(servers, "servers is null");
    options = Map.copyOf(options);
  }
}
