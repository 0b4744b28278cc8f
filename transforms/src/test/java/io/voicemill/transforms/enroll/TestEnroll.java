package io.voicemill.transforms.enroll;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import io.voicemill.transforms.LocalSpark;
import io.voicemill.transforms.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class TestEnroll {

  private static final String CONSENT = "Ann; 2026-11-01; all of it";

  @TempDir private Path folder;
  private FakeEnroller enroller;
  private EnrollCounters counters;
  private final List<Row> references = new ArrayList<>();

  @BeforeEach
  void writeRecordings() throws IOException {
    enroller = new FakeEnroller(folder.toString());
    record("one.wav", "one");
    record("two.wav", "two");
    record("noise.wav", FakeEnroller.NOISE);
    record("broken.wav", FakeEnroller.BROKEN);
    record("huge.wav", FakeEnroller.HUGE);
  }

  private void record(String name, String words) throws IOException {
    Files.writeString(folder.resolve(name), words);
  }

  private void row(String speaker, String audio) {
    row(speaker, audio, Map.of());
  }

  private void row(String speaker, String audio, Map<String, Object> more) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("speaker_id", speaker);
    values.put("audio", audio);
    values.putAll(more);
    references.add(RawReferences.of(values, "table", references.size()));
  }

  private Dataset<Row> enrolled(SparkSession spark) {
    return enrolled(spark, Map.of());
  }

  private Dataset<Row> enrolled(SparkSession spark, Map<String, Enrolled> current) {
    counters = EnrollCounters.register(spark.sparkContext());
    Dataset<Row> speakers =
        Enroll.speakers(spark.createDataFrame(references, RawReferences.SCHEMA));
    return spark.createDataFrame(
        new Enroll(
                enroller,
                new FolderRecordings(folder.toString()),
                new FolderNotes(folder.resolve("notes").toString()),
                counters)
            .apply(spark, speakers, current, 4, Optional.empty())
            .collectAsList(),
        EnrolledTable.SCHEMA);
  }

  private static Row refusal(Dataset<Row> enrolled, String speaker) {
    return EnrolledTable.refusals(enrolled).where(col("speaker_id").equalTo(speaker)).head();
  }

  private static List<String> made(Dataset<Row> enrolled) {
    return EnrolledTable.speakers(enrolled).orderBy("speaker_id").collectAsList().stream()
        .map(row -> row.<String>getAs("speaker_id") + " " + row.<Integer>getAs("version"))
        .toList();
  }

  @Test
  void aSpeakerOfSeveralRowsBecomesOneThatCanBeReadBack(SparkSession spark) {
    row("ann", "two.wav", Map.of("consent", CONSENT));
    row("ben", "two.wav");
    row("ann", "one.wav", Map.of("display_name", "Ann B."));

    Dataset<Row> enrolled = enrolled(spark);

    assertThat(made(enrolled)).containsExactly("ann 1", "ben 1");
    Row row = EnrolledTable.speakers(enrolled).orderBy("speaker_id").head();
    Speaker ann = SpeakerRowReader.read(Rows.values(row));
    assertThat(ann.references()).extracting("uri").containsExactly("two.wav", "one.wav");
    assertThat(ann.consent().orElseThrow().text()).isEqualTo(CONSENT);
    assertThat(row.<Double>getAs("seconds")).isEqualTo(6);
    assertThat(row.<java.sql.Timestamp>getAs("created_at")).isNotNull();
    assertThat(counters.enrolled().value()).isEqualTo(2);
  }

  @Test
  void oneBadRowRefusesItsSpeakerAndNamesTheRow(SparkSession spark) {
    row("ann", "one.wav");
    row("ann", "two.wav", Map.of("language", "klingon"));
    row("ben", "two.wav");

    Dataset<Row> enrolled = enrolled(spark);

    assertThat(made(enrolled)).containsExactly("ben 1");
    Row refused = refusal(enrolled, "ann");
    assertThat(refused.<String>getAs("code")).isEqualTo("UNKNOWN_LANGUAGE");
    assertThat(refused.<String>getAs("problem")).contains("'two.wav'", "klingon");
    assertThat(refused.<String>getAs("why")).contains("refused as a whole");
    assertThat(refused.getList(refused.fieldIndex("rows_json"))).hasSize(2);
  }

  @Test
  void rowsThatContradictEachOtherAreRefused(SparkSession spark) {
    row("ann", "one.wav", Map.of("consent", CONSENT));
    row("ann", "two.wav", Map.of("consent", "Bob; 2026-11-01; all of it"));
    row("ben", "one.wav", Map.of("display_name", "Ben"));
    row("ben", "two.wav", Map.of("display_name", "Benny"));

    Dataset<Row> enrolled = enrolled(spark);

    assertThat(refusal(enrolled, "ann").<String>getAs("problem"))
        .contains("differ in consent", "'Ann; 2026-11-01; all of it' and 'Bob;");
    assertThat(refusal(enrolled, "ben").<String>getAs("problem"))
        .contains("differ in display_name: 'Ben' and 'Benny'");
    assertThat(enroller.work()).isZero();
  }

  @Test
  void rowsThatNameNobodyAreRefusedOneByOne(SparkSession spark) {
    row(" ", "one.wav");
    row(null, "two.wav");
    row("ann", "one.wav");

    Dataset<Row> enrolled = enrolled(spark);

    assertThat(made(enrolled)).containsExactly("ann 1");
    assertThat(EnrolledTable.refusals(enrolled).collectAsList())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.<String>getAs("code")).isEqualTo("MISSING_VALUE"));
  }

  @Test
  void aFailureTouchesItsOwnSpeakerOnly(SparkSession spark) {
    row("ann", "one.wav");
    row("ben", "broken.wav");
    row("cem", "huge.wav");
    row("dan", "noise.wav");
    row("eve", "two.wav");

    Dataset<Row> enrolled = enrolled(spark);

    assertThat(made(enrolled)).containsExactly("ann 1", "eve 1");
    assertThat(refusal(enrolled, "ben").<String>getAs("problem")).contains("The graph broke.");
    assertThat(refusal(enrolled, "cem").<String>getAs("problem")).contains("memory");
    Row noise = refusal(enrolled, "dan");
    assertThat(noise.<String>getAs("code")).isEqualTo("POOR_REFERENCE");
    assertThat(Rows.json(Rows.values(noise))).contains("\"fix\":\"Be quiet.\"");
    assertThat(counters.refused().value()).isEqualTo(3);
  }

  @Test
  void whatIsThereAlreadyIsLeftAndWhatChangedGetsTheNextVersion(SparkSession spark)
      throws IOException {
    row("ann", "one.wav");
    row("ben", "two.wav");
    Dataset<Row> first = enrolled(spark);
    Map<String, Enrolled> current = EnrolledTable.current(EnrolledTable.speakers(first));

    record("two.wav", "another two");
    Dataset<Row> second = enrolled(spark, current);

    assertThat(made(second)).containsExactly("ben 2");
    assertThat(EnrolledTable.unchanged(second)).isEqualTo(1);
    assertThat(counters.reused().value()).isEqualTo(1);
    assertThat(enroller.work()).isEqualTo(3);
    Dataset<Row> all = EnrolledTable.speakers(first).union(EnrolledTable.speakers(second));
    assertThat(EnrolledTable.current(all).get("ben").version()).isEqualTo(2);
    assertThat(EnrolledTable.latest(all).orderBy("speaker_id").collectAsList())
        .extracting(row -> row.<Integer>getAs("version"))
        .containsExactly(1, 2);
  }

  @Test
  void aTaskThatIsTriedAgainTakesItsNotes(SparkSession spark) {
    row("ann", "one.wav");
    Row made = EnrolledTable.speakers(enrolled(spark)).head();

    Row again = EnrolledTable.speakers(enrolled(spark)).head();

    assertThat(again).isEqualTo(made);
    assertThat(enroller.work()).isEqualTo(1);
    assertThat(counters.enrolled().value()).isZero();
    assertThat(counters.reused().value()).isEqualTo(1);
  }

  @Test
  void modelsThatCannotBeOpenedEndTheJobAndRefuseNobody(SparkSession spark) {
    row("ann", "one.wav");
    EnrollMakers none =
        () -> {
          throw new IllegalStateException("There are no models here.");
        };

    assertThatThrownBy(
            () ->
                new Enroll(
                        none,
                        new FolderRecordings(folder.toString()),
                        new FolderNotes(folder.toString()),
                        EnrollCounters.register(spark.sparkContext()))
                    .apply(
                        spark,
                        Enroll.speakers(spark.createDataFrame(references, RawReferences.SCHEMA)),
                        Map.of(),
                        1,
                        Optional.empty())
                    .collectAsList())
        .hasStackTraceContaining("There are no models here.");
  }
}
