package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_millis;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * A message of a topic.
 *
 * @param value as it was sent; empty for a tombstone
 * @param timestamp that its producer or its broker gave it
 */
record Message(
    Optional<byte[]> key,
    Optional<byte[]> value,
    String topic,
    int partition,
    long offset,
    Instant timestamp) {

  Message {
    requireNonNull(key, "key is null");
    requireNonNull(value, "value is null");
    requireNonNull(topic, "topic is null");
    requireNonNull(timestamp, "timestamp is null");
  }

  /** What {@link #of(Row)} reads, as columns of Spark's Kafka source. */
  static final Column[] COLUMNS = {
    col("key"),
    col("value"),
    col("topic"),
    col("partition"),
    col("offset"),
    unix_millis(col("timestamp"))
  };

  /** The message in a row of {@link #COLUMNS}. */
  static Message of(Row row) {
    return new Message(
        Optional.ofNullable((byte[]) row.get(0)),
        Optional.ofNullable((byte[]) row.get(1)),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /** Where the message is. */
  String source() {
    return "kafka://%s?partition=%d&offset=%d".formatted(topic, partition, offset);
  }

  /** Sorts messages by their time, those of one partition and time by their offset. */
  String arrival() {
    return String.format(
        Locale.ROOT, "%020d.%010d.%020d", Math.max(0, timestamp.toEpochMilli()), partition, offset);
  }
}
