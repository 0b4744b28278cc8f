package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Creates, fills and reads topics. Keys and values are bytes, so that they can be anything. */
public final class KafkaTopics {

  private static final int LARGEST_REQUEST = 16 * 1024 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Map<String, Object> properties;

  KafkaTopics(Map<String, String> properties) {
    this.properties = Map.copyOf(properties);
  }

  /** Creates a topic. */
  public void create(String topic, int partitions) {
    try (Admin admin = Admin.create(properties)) {
      done(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all());
    }
  }

  /** Sends messages without keys, the n-th to partition n modulo the topic's partitions. */
  public void send(String topic, List<byte[]> values) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      int partitions = producer.partitionsFor(topic).size();
      List<Future<?>> sent = new ArrayList<>();
      for (int at = 0; at < values.size(); at++) {
        sent.add(producer.send(new ProducerRecord<>(topic, at % partitions, null, values.get(at))));
      }
      sent.forEach(KafkaTopics::done);
    }
  }

  /** Sends one message. */
  public void send(String topic, int partition, Optional<byte[]> key, byte[] value) {
    requireNonNull(key, "key is null");
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      done(producer.send(new ProducerRecord<>(topic, partition, key.orElse(null), value)));
    }
  }

  /** Everything in a topic now, partition by partition. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            with(Map.of("fetch.max.bytes", LARGEST_REQUEST)),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      for (TopicPartition partition : partitions) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        Waiting.until(
            "%s is read up to offset %d".formatted(partition, ends.get(partition)),
            LIMIT,
            () -> {
              if (consumer.position(partition) < ends.get(partition)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
              }
              return consumer.position(partition) >= ends.get(partition);
            });
      }
      return records;
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        with(Map.of("max.request.size", LARGEST_REQUEST)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(more);
    return all;
  }

  private static void done(Future<?> future) {
    try {
      future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka did not answer within " + LIMIT, e);
    }
  }
}
