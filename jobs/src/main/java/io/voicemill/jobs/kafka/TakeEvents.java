package io.voicemill.jobs.kafka;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.voicemill.jobs.configuration.EventSettings;
import io.voicemill.jobs.configuration.KafkaSettings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Announces takes on a topic: one JSON message each, keyed by line_id, at least once. */
public final class TakeEvents {

  private static final Column[] COLUMNS =
      Stream.of(
              "run_id",
              "take_id",
              "line_id",
              "script_id",
              "variant",
              "audio_uri",
              "audio_sha256",
              "duration_seconds",
              "qa_status",
              "qa_reasons",
              "created_at")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private record Target(KafkaConnection connection, String topic) {}

  private final Optional<Target> target;

  private TakeEvents(Optional<Target> target) {
    this.target = target;
  }

  /** Announcements that nobody wants. */
  public static TakeEvents none() {
    return new TakeEvents(Optional.empty());
  }

  /**
   * Announcements as a configuration wants them.
   *
   * @throws VoicemillException USAGE
   */
  public static TakeEvents of(EventSettings events, KafkaSettings kafka) {
    return new TakeEvents(
        events.topic().map(topic -> new Target(KafkaConnection.ofEvents(events, kafka), topic)));
  }

  /**
   * Asks the brokers for the topic.
   *
   * @throws VoicemillException as {@link KafkaPreflight#check} says
   */
  public void check() {
    target.ifPresent(wanted -> KafkaPreflight.ofEvents(wanted.connection, wanted.topic).check());
  }

  /**
   * Announces takes; done when the brokers have them all.
   *
   * @param takes of one run
   * @throws VoicemillException ENVIRONMENT; then some may have been announced
   */
  public void announce(Dataset<Row> takes, String runId) {
    target.ifPresent(wanted -> announce(takes, runId, wanted));
  }

  private static void announce(Dataset<Row> takes, String runId, Target target) {
    try {
      takes
          .withColumn("run_id", lit(runId))
          .select(
              col("line_id").as("key"),
              to_json(struct(COLUMNS), Map.of("timeZone", "UTC", "ignoreNullFields", "false"))
                  .as("value"))
          .write()
          .format("kafka")
          .options(options(target))
          .save();
    } catch (Exception e) {
      throw unannounced(
          runId,
          new KafkaProblems(target.connection, target.topic, "events.topic", "written").of(e));
    }
  }

  private static VoicemillException unannounced(String runId, VoicemillException failure) {
    Problem problem = failure.problem();
    return new VoicemillException(
        new Problem(
            problem.code(),
            problem.column(),
            "The takes of run %s are kept, but were not announced. %s"
                .formatted(runId, problem.problem()),
            problem.why(),
            problem.fix() + " The next run into the same output announces them."),
        failure);
  }

  private static Map<String, String> options(Target target) {
    long patience = target.connection.patience().toMillis();
    Map<String, String> options = new HashMap<>();
    options.put("kafka.max.block.ms", "" + patience);
    options.put("kafka.request.timeout.ms", "" + patience / 2);
    options.put("kafka.delivery.timeout.ms", "" + patience);
    options.putAll(target.connection.spark());
    options.put("kafka.acks", "all");
    options.put("kafka.enable.idempotence", "true");
    options.put("topic", target.topic);
    return options;
  }
}
