package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.KafkaSettings;
import io.voicemill.jobs.scripts.LineSource;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.intake.RawLines;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Script lines on a Kafka topic: one JSON object a message. */
public final class ScriptTopic implements LineSource {

  private static final String EARLIEST = "-2";
  private static final String S3A_CHECKPOINTS =
      "org.apache.spark.internal.io.cloud.AbortableStreamBasedCheckpointFileManager";

  private final KafkaUri uri;
  private final KafkaSettings settings;
  private final KafkaConnection connection;

  /** Takes the lines of a batch. */
  @FunctionalInterface
  public interface Batches {

    /**
     * Works on a batch; when it returns, the batch is done.
     *
     * @param raw rows of {@link RawLines}
     * @param number counts the batches of a checkpoint from 0
     */
    void accept(Dataset<Row> raw, long number);
  }

  /**
   * Opens nothing yet.
   *
   * @throws VoicemillException USAGE
   */
  public ScriptTopic(String scripts, KafkaSettings settings) {
    this.settings = requireNonNull(settings, "settings is null");
    this.uri = KafkaUri.parse(scripts);
    this.connection = KafkaConnection.ofScripts(uri, settings);
  }

  public String topic() {
    return uri.topic();
  }

  /**
   * Asks the brokers for the topic.
   *
   * @throws VoicemillException as {@link KafkaPreflight#check} says
   */
  public TopicFacts check() {
    return KafkaPreflight.ofScripts(connection, uri.topic()).check();
  }

  /**
   * Begins to read what no batch of the checkpoint holds: until now, or on and on.
   *
   * @param checkpoint URI of Spark's checkpoint
   * @throws VoicemillException if reading cannot even begin
   */
  public StreamingQuery start(
      SparkSession spark, String checkpoint, Arrivals arrivals, Batches batches) {
    if (OutputStores.scheme(checkpoint).equals("s3a")) {
      spark.conf().set("spark.sql.streaming.checkpointFileManagerClass", S3A_CHECKPOINTS);
    }
    VoidFunction2<Dataset<Row>, Long> each =
        (messages, number) ->
            batches.accept(spark.createDataFrame(messages.javaRDD(), RawLines.SCHEMA), number);
    try {
      return lines(
              spark
                  .readStream()
                  .format("kafka")
                  .options(options(spark))
                  .option("startingOffsets", "earliest")
                  .option("maxOffsetsPerTrigger", settings.linesPerBatch())
                  .load())
          .writeStream()
          .queryName("scripts from " + uri.topic())
          .option("checkpointLocation", checkpoint)
          .trigger(trigger(arrivals))
          .foreachBatch(each)
          .start();
    } catch (TimeoutException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /**
   * What no batch of the checkpoint holds, until now.
   *
   * @param partitions of the topic
   */
  public Dataset<Row> rest(SparkSession spark, TopicCheckpoint checkpoint, int partitions) {
    Map<Integer, Long> position = checkpoint.position();
    String starts =
        IntStream.range(0, partitions)
            .mapToObj(
                partition ->
                    "\"%d\":%s"
                        .formatted(
                            partition,
                            position.containsKey(partition)
                                ? position.get(partition).toString()
                                : EARLIEST))
            .collect(Collectors.joining(",", "{\"" + uri.topic() + "\":{", "}}"));
    return lines(
        spark
            .read()
            .format("kafka")
            .options(options(spark))
            .option("startingOffsets", starts)
            .option("endingOffsets", "latest")
            .load());
  }

  /**
   * Whether there is no line at all: markers of transactions are messages for Kafka, and none here.
   */
  public boolean isEmpty(Dataset<Row> raw) {
    try {
      return raw.isEmpty();
    } catch (Exception e) {
      throw unreadable(e);
    }
  }

  @Override
  public VoicemillException unreadable(Throwable failure) {
    Causes causes = new Causes(failure);
    if (causes.say("KAFKA_DATA_LOSS") || causes.say("data may have been lost")) {
      return new VoicemillException(
          Problem.in(
              "--scripts",
              ProblemCode.UNREADABLE_SOURCE,
              "Messages of the topic '%s' are gone before they were read.".formatted(uri.topic()),
              "Kafka deleted them when their retention was over, or the topic was created again.",
              "Send them again, and remove the folder checkpoints/%s of the output to read the topic"
                      .formatted(uri.topic())
                  + " from its start: lines that have a take are not rendered again."),
          failure);
    }
    return new KafkaProblems(connection, uri.topic(), "--scripts", "read").of(failure);
  }

  @Override
  public VoicemillException empty() {
    return new VoicemillException(
        Problem.in(
            "--scripts",
            ProblemCode.UNREADABLE_SOURCE,
            "A batch of the topic '%s' has no lines.".formatted(uri.topic()),
            "Its messages were deleted while they were read.",
            "Run the same command again."));
  }

  private static Dataset<Row> lines(Dataset<Row> messages, MessageReader reader) {
    return messages.select(Message.COLUMNS).map(reader, Encoders.row(RawLines.SCHEMA));
  }

  private Dataset<Row> lines(Dataset<Row> messages) {
    return lines(messages, new MessageReader(settings.maxMessageKb()));
  }

  private Map<String, String> options(SparkSession spark) {
    Map<String, String> options = new HashMap<>();
    options.put("kafka.isolation.level", "read_committed");
    options.putAll(connection.spark());
    options.put("subscribe", uri.topic());
    options.put("failOnDataLoss", "true");
    options.put("minPartitions", "" + spark.sparkContext().defaultParallelism());
    return options;
  }

  private Trigger trigger(Arrivals arrivals) {
    return arrivals == Arrivals.UNTIL_NOW
        ? Trigger.AvailableNow()
        : Trigger.ProcessingTime(settings.pollSeconds(), TimeUnit.SECONDS);
  }
}
