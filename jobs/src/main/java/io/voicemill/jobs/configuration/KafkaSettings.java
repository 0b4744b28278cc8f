package io.voicemill.jobs.configuration;

import java.util.Map;

/**
 * Section {@code kafka}: scripts that arrive on a topic.
 *
 * @param linesPerBatch most lines of one batch: each batch is planned, rendered and committed
 *     together
 * @param maxMessageKb longest message in KiB; a longer one is rejected
 * @param pollSeconds how long {@code --follow} waits between batches
 * @param connectSeconds how long a broker may take to answer
 * @param options further options of the Kafka clients by their Kafka names, for example {@code
 *     security.protocol}
 */
public record KafkaSettings(
    @Between(min = 1, max = 10_000_000) int linesPerBatch,
    @Between(min = 1, max = 65_536) int maxMessageKb,
    @Between(min = 1, max = 86_400) int pollSeconds,
    @Between(min = 1, max = 600) int connectSeconds,
    Map<String, String> options) {

  /** What holds without a file. */
  public static final KafkaSettings DEFAULTS = new KafkaSettings(10_000, 1024, 10, 20, Map.of());

  public KafkaSettings {
    options = Map.copyOf(options);
  }
}
