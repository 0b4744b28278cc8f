package io.voicemill.jobs.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.ReferenceRowReader;
import io.voicemill.transforms.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestReferenceSource {

  private static final String CONSENT = "Ann; 2026-11-01; audio books";

  @TempDir private static Path folder;
  private SparkSession spark;

  @BeforeAll
  void openSession() {
    spark = EnrolmentSpark.open();
  }

  @AfterAll
  void closeSession() {
    spark.stop();
  }

  private static ReferenceSource source(Path table) {
    return new ReferenceSource(table.toString(), S3Settings.DEFAULTS);
  }

  private static String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private void assertRefused(String uri, String... words) {
    assertThatThrownBy(
            () -> new ReferenceSource(uri, S3Settings.DEFAULTS).open(spark).collectAsList())
        .isInstanceOf(VoicemillException.class)
        .hasMessageContainingAll(words);
  }

  private List<ReferenceRow> rows(String uri) {
    Dataset<Row> raw = new ReferenceSource(uri, S3Settings.DEFAULTS).open(spark);
    return raw.orderBy("source", "position").collectAsList().stream()
        .map(row -> ReferenceRowReader.read(Rows.parse(row.getAs("row_json"))))
        .toList();
  }

  private void assertTheRows(String uri) {
    List<ReferenceRow> rows = rows(uri);
    assertThat(rows).extracting(ReferenceRow::speakerId).containsExactly("ann", "ann", "ben");
    assertThat(rows).extracting(ReferenceRow::audio).containsExactly("1.wav", "2.wav", "3.wav");
    assertThat(rows.get(0).consent().orElseThrow().text()).isEqualTo(CONSENT);
    assertThat(rows.get(1).transcript()).contains("Hello, you.");
    assertThat(rows.get(2).locale()).contains("en-gb");
  }

  @Test
  void aCsvFileIsRead() throws IOException {
    assertTheRows(
        write(
            "people.csv",
            """
            Speaker_ID,audio,transcript,language,consent,note
            ann,1.wav,,en,%s,x
            ann,2.wav,"Hello, you.",en,,
            ben,3.wav,,en_GB,,
            """
                .formatted(CONSENT)));
  }

  @Test
  void aJsonLinesFileIsReadWithAConsentAsTextOrObject() throws IOException {
    String rest =
        """
        {"speaker_id": "ann", "audio": "2.wav", "transcript": "Hello, you."}
        {"speaker_id": "ben", "audio": "3.wav", "language": "en-GB"}
        """;
    assertTheRows(
        write(
            "text.jsonl",
            "{\"speaker_id\": \"ann\", \"audio\": \"1.wav\", \"consent\": \"%s\"}\n"
                    .formatted(CONSENT)
                + rest));
    assertTheRows(
        write(
            "object.jsonl",
            "{\"speaker_id\": \"ann\", \"audio\": \"1.wav\", \"consent\": {\"who\": \"Ann\","
                + " \"when\": \"2026-11-01\", \"what_for\": \"audio books\"}}\n"
                + rest));
  }

  @Test
  void aParquetTableIsReadInItsOrder() {
    Path table = folder.resolve("people.parquet");
    spark
        .createDataset(
            List.of(
                "{\"SPEAKER_ID\":\"ann\",\"audio\":\"1.wav\",\"consent\":\"%s\"}"
                    .formatted(CONSENT),
                "{\"SPEAKER_ID\":\"ann\",\"audio\":\"2.wav\",\"transcript\":\"Hello, you.\"}",
                "{\"SPEAKER_ID\":\"ben\",\"audio\":\"3.wav\",\"language\":\"en-GB\"}"),
            Encoders.STRING())
        .transform(json -> spark.read().json(json))
        .coalesce(1)
        .write()
        .parquet(table.toString());
    assertTheRows(table.toString());
    assertThat(source(table).folder()).isEqualTo(folder.toAbsolutePath().toString());
  }

  @Test
  void whatIsNoTableIsSaid() throws IOException {
    assertRefused(
        write("no-audio.csv", "speaker_id,audo\nann,1.wav\n"), "no column 'audio'", "'audo'");
    assertRefused(write("table.tsv", "speaker_id\taudio\n"), "Save it as .csv or .jsonl.");
    assertRefused(folder.resolve("absent.parquet").toString(), "There is nothing at");
    assertRefused(write("damaged.parquet", "PAR1"), "cannot be read as Parquet");
    assertRefused("https://me:hunter2@example.org/people.csv", "in no place that Voicemill reads");
    assertThatThrownBy(
            () ->
                new ReferenceSource("kafka://me:hunter2@host/topic", S3Settings.DEFAULTS)
                    .open(spark))
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aTableWithoutRowsIsSaid() throws IOException {
    String empty = write("empty.csv", "speaker_id,audio\n");
    assertThatThrownBy(() -> source(Path.of(empty)).speakers(spark))
        .hasMessageContaining("There is nobody to enrol.");
  }

  @Test
  void besideATableInAStoreIsInThatStore() {
    assertThat(
            new ReferenceSource("s3a://studio/people/refs.parquet/", S3Settings.DEFAULTS).folder())
        .isEqualTo("s3a://studio/people");
  }
}
