package io.voicemill.jobs.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.KafkaSettings;
import io.voicemill.jobs.servers.KafkaBroker;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.servers.S3aSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offsets in an object store: written without renames, and found again. */
class CheckpointOnS3IT {

  private static final S3User WRITER = S3User.named("writer");

  @Test
  void aTopicIsReadOnceAlthoughItsOffsetsLieInABucket(@TempDir Path folder) throws Exception {
    try (S3Server server = S3Server.start(folder.resolve("s3"), WRITER);
        KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
      Path bucket = server.bucket("studio");
      broker.topics().create("lines", 2);
      SparkSession.Builder builder =
          SparkSession.builder()
              .master("local[2]")
              .config("spark.ui.enabled", "false")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.driver.host", "127.0.0.1");
      S3aSettings.of(server.endpoint(), WRITER).forEach(builder::config);
      try (SparkSession spark = builder.getOrCreate()) {
        ScriptTopic topic =
            new ScriptTopic("kafka://lines?servers=" + broker.servers(), KafkaSettings.DEFAULTS);
        broker.topics().send("lines", List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8)));
        assertThat(read(spark, topic)).isEqualTo(2);
        broker.topics().send("lines", List.of("three".getBytes(UTF_8)));
        assertThat(read(spark, topic)).isEqualTo(1);
        assertThat(read(spark, topic)).isZero();
      }
      assertThat(bucket.resolve("takes/checkpoints/lines/commits/1")).exists();
      assertThat(bucket.resolve("takes/checkpoints/lines/metadata")).exists();
    }
  }

  private static long read(SparkSession spark, ScriptTopic topic) throws Exception {
    AtomicLong messages = new AtomicLong();
    StreamingQuery query =
        topic.start(
            spark,
            "s3a://studio/takes/checkpoints/lines",
            Arrivals.UNTIL_NOW,
            (raw, number) -> messages.addAndGet(raw.count()));
    query.awaitTermination();
    return messages.get();
  }
}
