package io.voicemill.jobs.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.kafka.Arrivals;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.spark.sql.Row;
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

  private TopicJobs jobs;

  @BeforeAll
  void start(@TempDir Path folder) {
    jobs = TopicJobs.start(folder);
  }

  @AfterAll
  void stop() {
    jobs.close();
  }

  @BeforeEach
  void create(TestInfo test) {
    jobs.createTopics(test.getTestMethod().orElseThrow().getName());
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
    jobs.send(TopicJobs.line("early", "Early.").replace("}", ",\"variant\":\"v\"}"));
    jobs.topics().send(jobs.topic(), bad);
    jobs.topics().send(jobs.topic(), 0, Optional.of("gone".getBytes(UTF_8)), null);
    jobs.send(TopicJobs.line("breaks", WrittenTakes.BREAKING));
    for (String text : List.of("Late.", "Later.")) {
      jobs.topics()
          .send(jobs.topic(), 1, Optional.empty(), TopicJobs.line("late", text).getBytes(UTF_8));
    }

    RenderResult first = jobs.run(TopicJobs::nobody);

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
    assertThat(Files.readString(jobs.out().resolve("audio/script/late.wav"))).isEqualTo("Later.");
    List<Row> rejected = jobs.table("rejected");
    assertThat(rejected)
        .extracting(row -> row.<String>getAs("source"))
        .doesNotHaveDuplicates()
        .allMatch(
            source ->
                source.matches("kafka://" + jobs.topic() + "\\?partition=[01]&offset=[0-9]+"));
    JsonNode kept =
        JSON.readTree(
            rejected.stream()
                .filter(row -> row.<String>getAs("problem").contains("2,097,152 bytes"))
                .map(row -> row.<String>getAs("row_json"))
                .findFirst()
                .orElseThrow());
    assertThat(kept.path("value").asText()).hasSize(4096).matches("x+");

    requireAnnouncedWithItsFacts();
    assertThat(jobs.run(TopicJobs::nobody)).isEqualTo(RenderResult.none(jobs.out().toString()));
    jobs.send(TopicJobs.line("late", "Later."), TopicJobs.line("new", "New."));
    RenderResult third = jobs.run(TopicJobs::nobody);
    assertThat(third.takes()).isEqualTo(1);
    assertThat(third.done()).isEqualTo(1);
    assertThat(jobs.announced()).containsExactlyInAnyOrder("early", "late", "new");
  }

  private void requireAnnouncedWithItsFacts() throws IOException {
    ConsumerRecord<byte[], byte[]> record =
        jobs.topics().read(jobs.events()).stream()
            .filter(each -> new String(each.key(), UTF_8).equals("early"))
            .findFirst()
            .orElseThrow();
    JsonNode event = JSON.readTree(record.value());
    Row take =
        jobs.table("takes").stream()
            .filter(each -> each.getAs("line_id").equals("early"))
            .findFirst()
            .orElseThrow();
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
    for (String name : names.subList(0, 7)) {
      assertThat(event.path(name).asText()).isEqualTo(take.getAs(name));
    }
    assertThat(event.path("qa_status").asText()).isEqualTo("pass");
    assertThat(event.path("qa_reasons").isArray()).isTrue();
    assertThat(event.path("duration_seconds").asDouble()).isEqualTo(.6);
    assertThat(event.path("created_at").asText()).endsWith("Z");
  }

  @Test
  void followingGoesOnUntilItIsAskedToEnd() throws Exception {
    StopRequest stop = new StopRequest();
    List<RunSummary> ended = new CopyOnWriteArrayList<>();
    jobs.send(TopicJobs.lines(0, 2));
    CompletableFuture<RenderResult> running =
        CompletableFuture.supplyAsync(
            () -> jobs.run(Arrivals.ON_AND_ON, stop, ended::add, "kafka.poll-seconds=1"));
    Waiting.until("the first batch", LIMIT, () -> ended.size() == 1);
    jobs.send(TopicJobs.lines(2, 3));
    Waiting.until("the second batch", LIMIT, () -> ended.size() == 2);
    stop.make();

    RenderResult result = running.get();

    assertThat(result.runs()).isEqualTo(2);
    assertThat(result.takes()).isEqualTo(3);
    assertThat(jobs.announced()).containsExactlyInAnyOrder("l0", "l1", "l2");
  }

  @Test
  void aDryRunPricesTheRest() {
    jobs.send(TopicJobs.lines(0, 4));
    assertThat(jobs.dryRun().toRender()).isEqualTo(4);
    jobs.run(TopicJobs::nobody);
    assertThat(jobs.dryRun().lines()).isZero();
    jobs.send(TopicJobs.line("new", "New."), "no json");

    DryRun rest = jobs.dryRun();

    assertThat(rest.lines()).isEqualTo(2);
    assertThat(rest.rejected()).isEqualTo(1);
    assertThat(rest.audioSeconds()).isEqualTo(1);
    assertThat(jobs.run(TopicJobs::nobody).lines()).isEqualTo(2);
  }

  @Test
  void linesOfAnAbortedTransactionAreNotLines() throws Exception {
    Map<String, Object> settings = new HashMap<>(jobs.broker().clientProperties());
    settings.put("transactional.id", "studio");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer
          .send(
              new ProducerRecord<>(jobs.topic(), TopicJobs.line("never", "Never.").getBytes(UTF_8)))
          .get();
      producer.abortTransaction();
      assertThat(jobs.run(TopicJobs::nobody).lines()).isZero();
      producer.beginTransaction();
      producer
          .send(
              new ProducerRecord<>(jobs.topic(), TopicJobs.line("meant", "Meant.").getBytes(UTF_8)))
          .get();
      producer.commitTransaction();
    }

    assertThat(jobs.run(TopicJobs::nobody).lines()).isEqualTo(1);
    assertThat(jobs.run(TopicJobs::nobody).lines()).isZero();
  }
}
