package io.voicemill.jobs.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.servers.KafkaBroker;
import io.voicemill.jobs.servers.KafkaTopics;
import io.voicemill.runtime.text.lexicon.Lexicons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Render jobs on a broker and a Spark of their own, each test with its topics and its output. */
final class TopicJobs implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final KafkaBroker broker;
  private final SparkSession spark;
  private String topic = "";

  private TopicJobs(Path folder, KafkaBroker broker, SparkSession spark) {
    this.folder = folder;
    this.broker = broker;
    this.spark = spark;
  }

  static TopicJobs start(Path folder) {
    return new TopicJobs(
        folder,
        KafkaBroker.start(folder.resolve("broker")),
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.codegen.wholeStage", "false")
            .getOrCreate());
  }

  /** Begins anew: a topic of scripts with two partitions, one of events, and an empty output. */
  void createTopics(String name) {
    topic = name;
    topics().create(topic, 2);
    topics().create(events(), 1);
  }

  KafkaBroker broker() {
    return broker;
  }

  KafkaTopics topics() {
    return broker.topics();
  }

  String topic() {
    return topic;
  }

  String events() {
    return topic + ".takes";
  }

  Path out() {
    return folder.resolve(topic);
  }

  RenderResult run(Consumer<RunSummary> ended, String... settings) {
    return run(Arrivals.UNTIL_NOW, new StopRequest(), ended, settings);
  }

  RenderResult run(
      Arrivals arrivals, StopRequest stop, Consumer<RunSummary> ended, String... settings) {
    return job(settings).runTopic(request(), arrivals, stop, ended);
  }

  DryRun dryRun() {
    return job().dryRun(request());
  }

  private RenderRequest request() {
    return new RenderRequest(
        "kafka://%s?servers=%s".formatted(topic, broker.servers()),
        out().toString(),
        RenderRequest.Scope.MISSING);
  }

  private RenderJob job(String... settings) {
    Configuration configuration =
        ConfigurationLoader.load(
            Optional.empty(),
            Stream.concat(
                    Stream.of(
                        "events.topic=" + events(),
                        "events.servers=" + broker.servers(),
                        "render.chunks-per-slot=1"),
                    Stream.of(settings))
                .toList());
    return new RenderJob(
        spark,
        configuration,
        WrittenTakes.MAKERS,
        RenderStage.of(spark, configuration),
        Map.of(),
        Lexicons.NONE,
        moments -> () -> {});
  }

  List<Row> table(String name) {
    Path path = out().resolve(name);
    return Files.exists(path)
        ? spark.read().parquet(path.toUri().toString()).collectAsList()
        : List.of();
  }

  List<String> announced() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> event : topics().read(events())) {
      lines.add(JSON.readTree(event.value()).path("line_id").asText());
    }
    return lines;
  }

  void send(String... values) {
    send(Stream.of(values));
  }

  void send(Stream<String> values) {
    topics().send(topic, values.map(value -> value.getBytes(UTF_8)).toList());
  }

  static void nobody(RunSummary summary) {
    assertThat(summary.lines()).isPositive();
  }

  static String[] lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> line("l" + i, "Line %d.".formatted(i)))
        .toArray(String[]::new);
  }

  static String line(String lineId, String text) {
    return line(lineId, text, "speaker");
  }

  static String line(String lineId, String text, String speaker) {
    return "{\"line_id\":\"%s\",\"text\":\"%s\",\"speaker_id\":\"%s\"}"
        .formatted(lineId, text, speaker);
  }

  @Override
  public void close() {
    spark.stop();
    broker.close();
  }
}
