package io.voicemill.jobs.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.servers.KafkaBroker;
import io.voicemill.jobs.servers.VoicemillProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples come out the same wherever they lie: as files, in S3, or on Kafka. Nobody listens
 * here: what is heard follows from the bytes, and RenderToS3IT listens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleTablesIT {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  @TempDir private static Path folder;
  private SparkSession spark;
  private Studio studio;
  private Path embedded;
  private Map<String, String> audio;
  private List<String> sounds;

  @BeforeAll
  void renderEmbedded() {
    spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    studio = Studio.open(folder);
    embedded = folder.resolve("embedded");
    run("demo", "--out", embedded.toString());
    audio = Renders.audio(embedded);
    sounds = Renders.sounds(spark, embedded);
    assertThat(audio).hasSameSizeAs(sounds).hasSizeGreaterThan(30);
  }

  @AfterAll
  void close() {
    spark.stop();
    studio.close();
  }

  @Test
  void throughS3() {
    String scripts = studio.upload(embedded.resolve("scripts/demo.parquet"), "examples.parquet");

    run("render", "--scripts", scripts, "--out", studio.output("s3"));

    assertSame(studio.outputFolder("s3"));
  }

  @Test
  void throughKafkaIntoS3() {
    try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
      broker.topics().create("examples", 2);
      broker
          .topics()
          .send(
              "examples",
              spark
                  .read()
                  .parquet(embedded.resolve("scripts/demo.parquet").toUri().toString())
                  .toJSON()
                  .collectAsList()
                  .stream()
                  .map(json -> json.getBytes(UTF_8))
                  .toList());

      run(
          "render",
          "--scripts",
          "kafka://examples?servers=" + broker.servers(),
          "--out",
          studio.output("kafka"));
    }
    assertSame(studio.outputFolder("kafka"));
  }

  private void assertSame(Path out) {
    assertThat(Renders.audio(out)).isEqualTo(audio);
    assertThat(Renders.sounds(spark, out)).isEqualTo(sounds);
  }

  private void run(String... arguments) {
    try (VoicemillProcess process =
        studio
            .launcher()
            .heap("2g")
            .start(
                Stream.of(
                        Stream.of(arguments),
                        studio.options().stream(),
                        Stream.of("--set", "quality.recognize=false"))
                    .flatMap(each -> each)
                    .toArray(String[]::new))) {
      assertThat(process.await(LIMIT)).as(process::err).isZero();
    }
  }
}
