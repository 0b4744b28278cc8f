package io.voicemill.jobs.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.servers.KafkaBroker;
import io.voicemill.jobs.servers.KafkaTopics;
import io.voicemill.jobs.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Topics in, takes and events out, on a real broker, without models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicRunIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path folder;
  private SparkSession spark;
  private KafkaBroker broker;
  private KafkaTopics topics;
  private String topic;
  private String events;
  private Path out;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    broker = KafkaBroker.start(folder.resolve("broker"));
    topics = broker.topics();
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.codegen.wholeStage", "false")
            .getOrCreate();
  }

  @AfterAll
  void stop() {
    spark.stop();
    broker.close();
  }

  @BeforeEach
  void names(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName();
    events = topic + ".takes";
    out = folder.resolve(topic);
    topics.create(topic, 2);
    topics.create(events, 1);
  }

  @Test
  void everyMessageIsATakeOrARejection() throws IOException {
    byte[] large = new byte[2 << 20];
    Arrays.fill(large, (byte) 'x');
    List<byte[]> bad =
        List.of(
            "not json".getBytes(UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xfe},
            "[1]".getBytes(UTF_8),
            "{\"line_id\":\"a\",\"line_id\":\"b\"}".getBytes(UTF_8),
            "{\"line_id\":\"c\",\"text\":\"no speaker\"}".getBytes(UTF_8),
            large);
    send(line("early", "Early."));
    topics.send(topic, bad);
    topics.send(topic, 0, Optional.of("gone".getBytes(UTF_8)), null);
    send(line("breaks", WrittenTakes.BREAKING));
    for (String text : List.of("Late.", "Later.")) {
      topics.send(topic, 1, Optional.empty(), line("late", text).getBytes(UTF_8));
    }

    RenderResult first = run(TopicRunIT::nobody);

    assertThat(first.lines()).isEqualTo(11);
    assertThat(first.takes()).isEqualTo(2);
    assertThat(first.rejectedByCode())
        .isEqualTo(
            Map.of(
                "UNREADABLE_SOURCE", 4L,
                "INVALID_VALUE", 2L,
                "MISSING_VALUE", 1L,
                "DUPLICATE_LINE", 1L,
                "MODEL_FAILURE", 1L));
    assertThat(Files.readString(out.resolve("audio/script/late.wav"))).isEqualTo("Later.");
    List<Row> rejected = table("rejected");
    assertThat(rejected)
        .extracting(row -> row.<String>getAs("source"))
        .doesNotHaveDuplicates()
        .allMatch(source -> source.matches("kafka://" + topic + "\\?partition=[01]&offset=[0-9]+"));
    JsonNode kept =
        JSON.readTree(
            rejected.stream()
                .filter(row -> row.<String>getAs("problem").contains("2,097,152 bytes"))
                .map(row -> row.<String>getAs("row_json"))
                .findFirst()
                .orElseThrow());
    assertThat(kept.path("value").asText()).hasSize(4096).matches("x+");

    assertThat(run(TopicRunIT::nobody)).isEqualTo(RenderResult.none(out.toString()));
    send(line("early", "Early."), line("new", "New."));
    RenderResult third = run(TopicRunIT::nobody);
    assertThat(third.takes()).isEqualTo(1);
    assertThat(third.done()).isEqualTo(1);
    assertThat(announced()).containsExactlyInAnyOrder("early", "late", "new");
  }

  @Test
  void aTakeIsAnnouncedWithItsFacts() throws IOException {
    send("{\"line_id\":\"a\",\"text\":\"Hello.\",\"speaker_id\":\"s\",\"variant\":\"v\"}");

    RenderResult result = run(TopicRunIT::nobody);

    assertThat(result.takes()).isEqualTo(1);
    JsonNode event = JSON.readTree(topics.read(events).get(0).value());
    Row take = table("takes").get(0);
    assertThat(topics.read(events).get(0).key()).asString(UTF_8).isEqualTo("a");
    List<String> names = new ArrayList<>();
    event.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
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
            "created_at");
    for (String name : List.of("take_id", "line_id", "script_id", "audio_uri", "audio_sha256")) {
      assertThat(event.path(name).asText()).isEqualTo(take.getAs(name));
    }
    assertThat(out.resolve("runs/" + event.path("run_id").asText() + ".json")).exists();
    assertThat(event.path("duration_seconds").asDouble()).isEqualTo(.6);
    assertThat(event.path("created_at").asText()).endsWith("Z");
  }

  @Test
  void aDriverThatDiesBeforeSparkKnowsRepeatsNothing() throws IOException {
    send(lines(0, 20));
    send("no json", line("breaks", WrittenTakes.BREAKING));
    int before = WrittenTakes.MADE.get();

    assertThatThrownBy(
            () ->
                run(
                    summary -> {
                      throw new IllegalStateException("killed between the two commits");
                    },
                    "kafka.lines-per-batch=10"))
        .hasMessageContaining("killed between the two commits");
    assertThat(out.resolve("checkpoints/" + topic + "/offsets/0")).exists();
    assertThat(out.resolve("checkpoints/" + topic + "/commits/0")).doesNotExist();
    assertThat(dryRun().lines()).isEqualTo(12);
    RenderResult rest = run(TopicRunIT::nobody, "kafka.lines-per-batch=10");

    assertThat(rest.lines()).isEqualTo(12);
    assertThat(rest.done()).isZero();
    assertThat(table("takes"))
        .extracting(row -> row.<String>getAs("line_id"))
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(table("rejected"))
        .extracting(row -> row.<String>getAs("source"))
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(WrittenTakes.MADE.get() - before).isEqualTo(20);
    assertThat(announced()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aDriverThatDiesBeforeItCommitsKeepsTakesAndJudgesAgain() throws IOException {
    send(lines(0, 6));
    send("no json");
    RenderResult first = run(TopicRunIT::nobody);
    String runId = table("takes").get(0).getAs("run_id");
    uncommit(runId);

    RenderResult again = run(TopicRunIT::nobody);

    assertThat(first.takes()).isEqualTo(6);
    assertThat(again.lines()).isEqualTo(7);
    assertThat(again.done()).isEqualTo(6);
    assertThat(again.rejected()).isEqualTo(1);
    assertThat(table("takes")).hasSize(6);
    assertThat(table("rejected")).hasSize(1);
    assertThat(announced()).hasSize(12);
  }

  @Test
  void takesThatWereNotAnnouncedAreAnnouncedByTheNextRun() throws IOException {
    send(lines(0, 3));
    send("no json");
    assertThatThrownBy(
            () ->
                run(
                    TopicRunIT::nobody,
                    "kafka.connect-seconds=2",
                    "events.options.compression.type=gzip",
                    "events.options.max.request.size=10"))
        .hasMessageContaining("are kept, but were not announced.")
        .hasMessageContaining("The next run into the same output announces them.");
    assertThat(table("takes")).hasSize(3);
    assertThat(announced()).isEmpty();

    RenderResult next = run(TopicRunIT::nobody);

    assertThat(next.lines()).isZero();
    assertThat(announced()).containsExactlyInAnyOrder("l0", "l1", "l2");
    assertThat(table("takes")).hasSize(3);
    assertThat(table("rejected")).hasSize(1);
    assertThat(out.resolve(".notes"))
        .satisfiesAnyOf(
            notes -> assertThat(notes).doesNotExist(),
            notes -> assertThat(notes).isEmptyDirectory());
  }

  @Test
  void aRunThatIsAskedToEndLosesNothing() throws Exception {
    send(IntStream.range(0, 60).mapToObj(i -> line("l" + i, "Line " + i, WrittenTakes.SLOW)));
    StopRequest stop = new StopRequest();
    int before = WrittenTakes.MADE.get();
    CompletableFuture<RenderResult> running =
        CompletableFuture.supplyAsync(
            () -> run(Arrivals.ON_AND_ON, stop, TopicRunIT::nobody, "kafka.poll-seconds=1"));
    Waiting.until("some takes", LIMIT, () -> WrittenTakes.MADE.get() > before + 5);
    stop.make();
    RenderResult stopped = running.get();
    int made = table("takes").size();

    RenderResult rest = run(TopicRunIT::nobody);

    assertThat(stopped.runs()).isZero();
    assertThat(made).isBetween(5, 59);
    assertThat(rest.lines()).isEqualTo(60);
    assertThat(rest.done()).isEqualTo(made);
    assertThat(table("takes"))
        .extracting(row -> row.<String>getAs("line_id"))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  @Test
  void followingGoesOnUntilItIsAskedToEnd() throws Exception {
    StopRequest stop = new StopRequest();
    List<RunSummary> ended = new ArrayList<>();
    send(lines(0, 2));
    CompletableFuture<RenderResult> running =
        CompletableFuture.supplyAsync(
            () -> run(Arrivals.ON_AND_ON, stop, ended::add, "kafka.poll-seconds=1"));
    Waiting.until("the first batch", LIMIT, () -> ended.size() == 1);
    send(lines(2, 5));
    Waiting.until("the second batch", LIMIT, () -> ended.size() == 2);
    stop.make();

    RenderResult result = running.get();

    assertThat(result.runs()).isEqualTo(2);
    assertThat(result.takes()).isEqualTo(5);
    assertThat(announced()).containsExactlyInAnyOrder("l0", "l1", "l2", "l3", "l4");
  }

  @Test
  void aDryRunPricesTheRest() {
    send(lines(0, 4));
    assertThat(dryRun().toRender()).isEqualTo(4);
    run(TopicRunIT::nobody);
    assertThat(dryRun().lines()).isZero();
    send(line("new", "New."), "no json");

    DryRun rest = dryRun();

    assertThat(rest.lines()).isEqualTo(2);
    assertThat(rest.rejected()).isEqualTo(1);
    assertThat(rest.audioSeconds()).isEqualTo(1);
    assertThat(run(TopicRunIT::nobody).lines()).isEqualTo(2);
  }

  @Test
  void linesOfAnAbortedTransactionAreNotLines() throws Exception {
    Map<String, Object> settings = new HashMap<>(broker.clientProperties());
    settings.put("transactional.id", "studio");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, line("never", "Never.").getBytes(UTF_8))).get();
      producer.abortTransaction();
      assertThat(run(TopicRunIT::nobody).lines()).isZero();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, line("meant", "Meant.").getBytes(UTF_8))).get();
      producer.commitTransaction();
    }

    assertThat(run(TopicRunIT::nobody).lines()).isEqualTo(1);
    assertThat(run(TopicRunIT::nobody).lines()).isZero();
  }

  private RenderResult run(Consumer<RunSummary> ended, String... settings) {
    return run(Arrivals.UNTIL_NOW, new StopRequest(), ended, settings);
  }

  private RenderResult run(
      Arrivals arrivals, StopRequest stop, Consumer<RunSummary> ended, String... settings) {
    return job(settings).runTopic(request(), arrivals, stop, ended);
  }

  private DryRun dryRun() {
    return job().dryRun(request());
  }

  private RenderRequest request() {
    return new RenderRequest(
        "kafka://%s?servers=%s".formatted(topic, broker.servers()),
        out.toString(),
        RenderRequest.Scope.MISSING);
  }

  private RenderJob job(String... settings) {
    Configuration configuration =
        ConfigurationLoader.load(
            Optional.empty(),
            Stream.concat(
                    Stream.of(
                        "events.topic=" + events,
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
        moments -> () -> {});
  }

  private void uncommit(String runId) throws IOException {
    Path notes = Files.createDirectories(out.resolve(".notes").resolve(runId));
    Files.createFile(notes.resolve("begun"));
    Path checkpoint = out.resolve("checkpoints").resolve(topic);
    Files.delete(checkpoint.resolve("committed.json"));
    Files.delete(checkpoint.resolve("commits/0"));
    Files.deleteIfExists(checkpoint.resolve("commits/.0.crc"));
  }

  private List<Row> table(String name) {
    Path path = out.resolve(name);
    return Files.exists(path)
        ? spark.read().parquet(path.toUri().toString()).collectAsList()
        : List.of();
  }

  private List<String> announced() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> event : topics.read(events)) {
      lines.add(JSON.readTree(event.value()).path("line_id").asText());
    }
    return lines;
  }

  private void send(String... values) {
    send(Stream.of(values));
  }

  private void send(Stream<String> values) {
    topics.send(topic, values.map(value -> value.getBytes(UTF_8)).toList());
  }

  private static void nobody(RunSummary summary) {
    assertThat(summary.lines()).isPositive();
  }

  private static String[] lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> line("l" + i, "Line %d.".formatted(i)))
        .toArray(String[]::new);
  }

  private static String line(String lineId, String text) {
    return line(lineId, text, "speaker");
  }

  private static String line(String lineId, String text, String speaker) {
    return "{\"line_id\":\"%s\",\"text\":\"%s\",\"speaker_id\":\"%s\"}"
        .formatted(lineId, text, speaker);
  }
}
