package io.voicemill.jobs.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.speakers.SpeakerTableSource;
import io.voicemill.jobs.storage.FolderStore;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import io.voicemill.transforms.Futures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job around voices that are made of bytes alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestEnrollJob {

  @TempDir private Path temporary;
  private SparkSession spark;
  private Path folder;
  private int tests;

  @BeforeAll
  void openSession() {
    spark = EnrolmentSpark.open();
  }

  @AfterAll
  void closeSession() {
    spark.stop();
  }

  @BeforeEach
  void writeReferences() throws IOException {
    folder = Files.createDirectory(temporary.resolve("test-" + tests++));
    record("ann.wav", "ann speaks");
    record("ben.wav", "ben speaks, too");
    record("cem.wav", "noise");
    Files.writeString(
        folder.resolve("people.csv"),
        """
        speaker_id,audio,consent
        ann,ann.wav,Ann; 2026-11-01; all
        ben,ben.wav,
        """);
  }

  private void record(String name, String words) throws IOException {
    Files.writeString(folder.resolve(name), words);
  }

  private void add(String row) throws IOException {
    Path table = folder.resolve("people.csv");
    Files.writeString(table, Files.readString(table) + row + "\n");
  }

  private EnrollSummary enroll() {
    return new EnrollJob(
            spark,
            Configuration.DEFAULTS,
            new BytesEnroller(),
            RenderStage.of(spark, Configuration.DEFAULTS),
            Map.of("poor", "refused"),
            moments -> () -> {})
        .run(request());
  }

  private EnrollRequest request() {
    return new EnrollRequest(folder.resolve("people.csv").toString(), out().toString());
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> versions() {
    return new SpeakerTableSource(out().toString(), Configuration.DEFAULTS.s3())
        .versions(spark).entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + entry.getValue().stream().map(row -> row.get("version")).toList())
            .toList();
  }

  @Test
  void speakersBecomeATableThatRenderReadsWithAManifestAndAPage() throws IOException {
    EnrollSummary summary = enroll();

    assertThat(summary.allGood()).isTrue();
    assertThat(summary.enrolled()).isEqualTo(2);
    assertThat(summary.recordings()).isEqualTo(2);
    assertThat(summary.enrolledByFinding()).isEqualTo(Map.of("too_short", 2L));
    Speaker ann =
        SpeakerRowReader.read(
            new SpeakerTableSource(out().toString(), Configuration.DEFAULTS.s3())
                .latest(spark)
                .get(0));
    assertThat(ann.consent().orElseThrow().who()).isEqualTo("Ann");
    assertThat(out().resolve("speakers/run_id=" + summary.runId())).isDirectory();
    assertThat(out().resolve("refused")).doesNotExist();
    assertThat(out().resolve(".enrolments")).doesNotExist();
    assertThat(out().resolve("runs/" + summary.runId() + ".json"))
        .content()
        .contains("\"state\" : \"finished\"", "\"enrolled\" : 2", "\"poor\" : \"refused\"");
    assertThat(Path.of(summary.page())).content().contains("\"speaker_id\":\"ann\"");
  }

  @Test
  void whatIsThereIsLeftAndWhatChangedGetsTheNextVersion() throws IOException {
    enroll();
    EnrollSummary second = enroll();
    assertThat(second.reused()).isEqualTo(2);
    assertThat(second.enrolled()).isZero();
    assertThat(versions()).containsExactly("ann[1]", "ben[1]");

    record("ben.wav", "ben speaks with a cold");
    EnrollSummary third = enroll();
    assertThat(third.enrolled()).isEqualTo(1);
    assertThat(versions()).containsExactly("ann[1]", "ben[2, 1]");
    assertThat(Files.readString(Path.of(third.page()), UTF_8))
        .contains("\"version\":2")
        .containsOnlyOnce("\"speaker_id\":\"ben\"");
  }

  @Test
  void whoIsRefusedIsInItsOwnTableAndOnThePageWithTheVersionInUse() throws IOException {
    add("cem,cem.wav,");
    add(",nobody.wav,");
    EnrollSummary summary = enroll();

    assertThat(summary.allGood()).isFalse();
    assertThat(summary.enrolled()).isEqualTo(2);
    assertThat(summary.refusedByCode())
        .isEqualTo(Map.of("POOR_REFERENCE", 1L, "MISSING_VALUE", 1L));
    assertThat(summary.refusals()).extracting(RefusedSpeaker::speakerId).containsExactly("", "cem");
    assertThat(out().resolve("refused/run_id=" + summary.runId())).isDirectory();
    assertThat(EnrollText.of(summary))
        .contains(
            "4 speakers of 4 recordings: 2 made, 0 already there, 2 refused",
            "  cem: It is noise. No voice. Be quiet.",
            "next: voicemill render --scripts TABLE --speakers " + out() + " --out FOLDER");

    record("ann.wav", "noise");
    assertThat(Files.readString(Path.of(enroll().page()), UTF_8)).contains("\"in_use\":1");
    assertThat(versions()).containsExactly("ann[1]", "ben[1]");
  }

  @Test
  void aRunThatDiedIsTakenUp() throws IOException {
    add("dan,dan.wav,");
    record("dan.wav", BytesEnroller.DEADLY + out().resolve(".enrolments"));
    assertThatThrownBy(this::enroll).isInstanceOf(RuntimeException.class);
    List<Path> notes = notes();
    assertThat(notes).isNotEmpty();

    record("dan.wav", "dan is well again");
    EnrollSummary second = enroll();

    assertThat(second.reused()).isEqualTo(notes.size());
    assertThat(second.enrolled()).isEqualTo(3 - notes.size());
    assertThat(versions()).containsExactly("ann[1]", "ben[1]", "dan[1]");
    assertThat(out().resolve(".enrolments")).doesNotExist();
    assertThat(enroll().reused()).isEqualTo(3);
  }

  @Test
  void aRunThatDiedAfterItsCommitIsNotCommittedTwice() throws IOException {
    EnrollSummary first = enroll();
    OutputStore store = new FolderStore(out().toString());
    new SpeakerRuns(spark, store).notes().begin(first.runId());
    Futures.await(
        store.put(
            new SpeakerRuns(spark, store).notes().note(first.runId(), "left"),
            "{}".getBytes(UTF_8),
            ObjectLabel.JSON));

    assertThat(enroll().reused()).isEqualTo(2);
    assertThat(versions()).containsExactly("ann[1]", "ben[1]");
  }

  @Test
  void twoRunsDoNotShareAnOutput() {
    try (OutputStore.Ownership owned = new FolderStore(out().toString()).own()) {
      assertThat(owned).isNotNull();
      assertThatThrownBy(this::enroll).hasMessageContaining("Another run is writing to");
    }
  }

  @Test
  void aDryRunOpensNoRecordingAndWritesNothing() throws IOException {
    add("cem,absent.wav,only a name");
    add("dan,absent.wav,");

    EnrollDryRun dryRun = EnrollRun.dryRun(spark, Configuration.DEFAULTS, request());

    assertThat(dryRun.speakers()).isEqualTo(4);
    assertThat(dryRun.recordings()).isEqualTo(4);
    assertThat(dryRun.refusals()).extracting(RefusedSpeaker::speakerId).containsExactly("cem");
    assertThat(EnrollText.of(dryRun))
        .first()
        .isEqualTo("4 speakers of 4 recordings: 3 to be enrolled, 1 refused for their rows");
    assertThat(out()).doesNotExist();
  }

  private List<Path> notes() throws IOException {
    try (Stream<Path> files = Files.walk(out().resolve(".enrolments"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
