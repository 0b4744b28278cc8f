package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.servers.KafkaBroker;
import io.voicemill.jobs.servers.KafkaTopics;
import io.voicemill.jobs.servers.VoicemillProcess;
import io.voicemill.jobs.servers.Waiting;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a topic, as a process of its own, with the real voice. */
class KafkaScriptsIT {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BATCH = Pattern.compile("\"run_id\".*?\"lines\":([0-9]+)");
  private static final String PASSWORD = "Never+Show/This";
  private static final int LINES = 10;
  private static final List<String> WORDS =
      List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight");

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameOutput() {
    out = folder.resolve("out");
  }

  @Test
  void aServiceOnASecuredTopicIsKilledAndGoesOnUntilItIsTerminated() throws IOException {
    try (KafkaBroker broker =
        KafkaBroker.startSecured(folder.resolve("kafka"), Map.of("studio", PASSWORD))) {
      KafkaTopics topics = broker.topics("studio", PASSWORD);
      topics.create("lines", 2);
      topics.create("takes", 1);
      topics.send("lines", lines(0, 2));
      Map<String, String> client = broker.clientProperties("studio", PASSWORD);

      try (VoicemillProcess killed = start("killed", broker, client)) {
        await(killed, 2);
        topics.send("lines", lines(2, LINES));
        topics.send("lines", List.of("no json".getBytes(UTF_8), new byte[2 << 20]));
        Waiting.until("two takes", LIMIT, () -> notes() >= 2 || !killed.isAlive());
        killed.kill();
        assertThat(killed.exitStatus()).hasValue(137);
        assertThat(killed.out()).as(killed.err()).contains("\"lines\":2,\"done\":0");
      }
      int kept = notes();
      JsonNode total;
      try (VoicemillProcess service = start("service", broker, client)) {
        await(service, LINES);
        service.handle().destroy();
        assertThat(service.await(LIMIT)).as(service.err()).isEqualTo(2);
        List<String> out = service.out().lines().toList();
        total = JSON.readTree(out.get(out.size() - 1));
        assertThat(service.out() + service.err()).doesNotContain(PASSWORD);
      }

      int rendered = 0;
      for (JsonNode count : total.path("takes_by_status")) {
        rendered += count.asInt();
      }
      System.out.printf(
          "Kafka, driver killed: %d lines, %d takes kept, %d rendered twice%n",
          LINES, kept, rendered + kept + 2 - LINES);
      assertThat(rendered + kept + 2).isEqualTo(LINES);
      assertThat(total.path("done").asInt()).isEqualTo(kept);
      assertThat(announced(topics)).hasSize(LINES).doesNotHaveDuplicates();
      requireEachLineOnce();
      assertThat(contents(out)).isNotEmpty().noneMatch(text -> text.contains(PASSWORD));
    }
  }

  private void requireEachLineOnce() throws IOException {
    try (SparkSession spark = spark()) {
      List<Row> takes = spark.read().parquet(uri("takes")).collectAsList();
      assertThat(takes)
          .extracting(row -> row.<String>getAs("line_id"))
          .hasSize(LINES)
          .doesNotHaveDuplicates();
      for (Row take : takes) {
        Path audio = out.resolve("audio/script/" + take.<String>getAs("line_id") + ".wav");
        assertThat(Sha256.ofFile(audio)).isEqualTo(take.getAs("audio_sha256"));
      }
      assertThat(spark.read().parquet(uri("rejected")).collectAsList())
          .extracting(row -> row.<String>getAs("source"))
          .hasSize(2)
          .doesNotHaveDuplicates();
    }
  }

  private VoicemillProcess start(String name, KafkaBroker broker, Map<String, String> client)
      throws IOException {
    return VoicemillProcess.in(folder.resolve(name))
        .with(
            Map.of(
                "KAFKA_JAAS", client.get("sasl.jaas.config"),
                "KAFKA_TRUST", client.get("ssl.truststore.password")))
        .option("-XX:TieredStopAtLevel=1")
        .start(
            "render",
            "--scripts",
            "kafka://lines?servers=" + broker.servers(),
            "--out",
            out.toString(),
            "--follow",
            "--json",
            "--config",
            configuration(broker, client).toString());
  }

  private static void await(VoicemillProcess service, int lines) {
    Waiting.until(
        lines + " lines in batches that are done",
        LIMIT,
        () -> {
          assertThat(service.isAlive()).as(service.err()).isTrue();
          return linesDone(service.out()) == lines;
        });
  }

  private static int linesDone(String out) {
    int lines = 0;
    Matcher batch = BATCH.matcher(out);
    while (batch.find()) {
      lines += Integer.parseInt(batch.group(1));
    }
    return lines;
  }

  private Path configuration(KafkaBroker broker, Map<String, String> client) throws IOException {
    List<String> options =
        List.of(
            "    security.protocol: SASL_SSL",
            "    sasl.mechanism: PLAIN",
            "    sasl.jaas.config: ${env:KAFKA_JAAS}",
            "    ssl.truststore.location: " + client.get("ssl.truststore.location"),
            "    ssl.truststore.password: ${env:KAFKA_TRUST}",
            "    ssl.truststore.type: PKCS12",
            "    config.providers: env",
            "    config.providers.env.class:"
                + " org.apache.kafka.common.config.provider.EnvVarConfigProvider");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "quality: {recognize: false, max-attempts: 1}",
                "render: {chunks-per-slot: 1}",
                "spark:",
                "  master: local[1]",
                "  conf: {spark.sql.codegen.wholeStage: false}",
                "kafka:",
                "  poll-seconds: 1",
                "  options:"));
    lines.addAll(options);
    lines.addAll(
        List.of("events:", "  topic: takes", "  servers: " + broker.servers(), "  options:"));
    lines.addAll(options);
    return Files.write(folder.resolve("voicemill.yaml"), lines);
  }

  private static List<byte[]> lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "{\"line_id\":\"l%d\",\"text\":\"%s.\",\"speaker_id\":\"af_heart\"}"
                    .formatted(i, WORDS.get(i % WORDS.size())))
        .map(line -> line.getBytes(UTF_8))
        .toList();
  }

  private int notes() {
    return (int)
        files(out.resolve(".notes"))
            .filter(file -> file.getFileName().toString().endsWith(".json"))
            .count();
  }

  private static List<String> announced(KafkaTopics topics) {
    List<String> lines = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> event : topics.read("takes")) {
      lines.add(new String(event.key(), UTF_8));
    }
    return lines;
  }

  private static List<String> contents(Path root) throws IOException {
    List<String> contents = new ArrayList<>();
    for (Path file : files(root).toList()) {
      contents.add(new String(Files.readAllBytes(file), UTF_8));
    }
    return contents;
  }

  private static Stream<Path> files(Path root) {
    if (!Files.exists(root)) {
      return Stream.empty();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList().stream();
    } catch (UncheckedIOException | IOException e) {
      return Stream.empty();
    }
  }

  private String uri(String table) {
    return out.resolve(table).toUri().toString();
  }

  private static SparkSession spark() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }
}
