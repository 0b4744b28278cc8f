package io.voicemill.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.servers.SparkHome;
import io.voicemill.jobs.servers.VoicemillLauncher;
import io.voicemill.jobs.servers.VoicemillProcess;
import io.voicemill.jobs.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Machines die in the middle of an enrolment of 200 speakers with the real models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolmentKilledIT {

  private static final int BEFORE_THE_KILL = 60;
  private static final int FEW = 30;
  private static final int FEW_BEFORE_THE_KILL = 8;
  private static final Duration LIMIT = Duration.ofMinutes(20);

  @TempDir private static Path folder;
  private SparkSession spark;
  private Path references;
  private int processes;

  @BeforeAll
  void writeRecordings() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    references = ManySpeakers.write(spark, folder);
    assertThat(Files.readAllLines(references))
        .hasSize(1 + ManySpeakers.SPEAKERS * ManySpeakers.CLIPS);
  }

  @AfterAll
  void close() {
    spark.stop();
  }

  @Test
  void theDriverIsKilled() throws IOException {
    Path out = folder.resolve("driver");
    Map<String, String> noted;
    try (VoicemillProcess first = start(launcher(), references, out, "local[2]")) {
      waitForNotes(first, out, BEFORE_THE_KILL);
      first.kill();
      noted = notes(out);
    }
    assertThat(noted.size()).isBetween(BEFORE_THE_KILL, ManySpeakers.SPEAKERS - 10);

    JsonNode second = finished(start(launcher(), references, out, "local[2]"));
    JsonNode third = finished(start(launcher(), references, out, "local[2]"));

    assertThat(second.path("speakers").asInt()).isEqualTo(ManySpeakers.SPEAKERS);
    assertThat(second.path("reused").asInt()).isEqualTo(noted.size());
    assertThat(second.path("enrolled").asInt()).isEqualTo(ManySpeakers.SPEAKERS - noted.size());
    assertThat(third.path("reused").asInt()).isEqualTo(ManySpeakers.SPEAKERS);
    assertThat(third.path("enrolled").asInt()).isZero();
    Map<String, String> made = assertComplete(out, ManySpeakers.SPEAKERS);
    assertThat(made).containsAllEntriesOf(noted);
    System.out.printf(
        "The driver was killed after %d of %d speakers: the next run made %d in %.0f s (%.2f s a"
            + " speaker), and none of the noted ones again.%n",
        noted.size(),
        ManySpeakers.SPEAKERS,
        second.path("enrolled").asInt(),
        second.path("enroll_seconds").asDouble(),
        second.path("enroll_seconds").asDouble() / second.path("enrolled").asInt());
  }

  @Test
  void anExecutorIsKilled() throws IOException {
    Path out = folder.resolve("executor");
    Path few = folder.resolve("few.csv");
    Files.write(
        few, Files.readAllLines(references).stream().limit(1 + FEW * ManySpeakers.CLIPS).toList());
    long speakers =
        Files.readAllLines(few).stream()
            .skip(1)
            .map(row -> row.split(",", 2)[0])
            .distinct()
            .count();
    VoicemillProcess process =
        start(launcher().on(SparkHome.ofThisJvm()), few, out, "local-cluster[2,1,1200]");
    waitForNotes(process, out, FEW_BEFORE_THE_KILL);
    Map<String, String> noted = notes(out);
    assertThat(process.executors().get(0).destroyForcibly()).isTrue();

    JsonNode summary = finished(process);

    assertThat(summary.path("enrolled").asLong()).isEqualTo(speakers);
    assertThat(assertComplete(out, (int) speakers)).containsAllEntriesOf(noted);
  }

  /** When each speaker was made, in a table with one version of each. */
  private Map<String, String> assertComplete(Path out, int speakers) {
    List<Row> rows =
        spark
            .read()
            .parquet(out.resolve("speakers").toString())
            .selectExpr("speaker_id", "version", "date_format(created_at, 'HH:mm:ss.SSS')")
            .collectAsList();
    assertThat(rows).hasSize(speakers).allMatch(row -> row.getInt(1) == 1);
    assertThat(out.resolve("refused")).doesNotExist();
    assertThat(out.resolve(".enrolments")).doesNotExist();
    assertThat(out.resolve("report/speakers.html")).isNotEmptyFile();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0),
                row -> row.getString(2),
                (one, other) -> one,
                TreeMap::new));
  }

  private VoicemillLauncher launcher() {
    processes++;
    return VoicemillProcess.in(folder.resolve("process-" + processes));
  }

  private static VoicemillProcess start(
      VoicemillLauncher launcher, Path references, Path out, String master) {
    return launcher.start(
        "enroll",
        "--references",
        references.toString(),
        "--out",
        out.toString(),
        "--accept-poor",
        "--json",
        "--set",
        "spark.master=" + master,
        "--set",
        "enroll.steps=0",
        "--set",
        "enroll.calibration-texts=0");
  }

  private static JsonNode finished(VoicemillProcess process) throws IOException {
    try (process) {
      assertThat(process.await(LIMIT)).as(process::err).isZero();
      return new ObjectMapper().readTree(process.out());
    }
  }

  private static void waitForNotes(VoicemillProcess process, Path out, int number) {
    Waiting.until(
        number + " speakers",
        LIMIT,
        () -> {
          assertThat(process.isAlive()).as(process::err).isTrue();
          return noteFiles(out).size() >= number;
        });
  }

  private static List<Path> noteFiles(Path out) {
    return Renders.files(out.resolve(".enrolments")).stream()
        .filter(file -> file.toString().endsWith(".json"))
        .toList();
  }

  /** When each noted speaker was made. */
  private static Map<String, String> notes(Path out) {
    Map<String, String> notes = new TreeMap<>();
    for (Path note : noteFiles(out)) {
      try {
        JsonNode row = new ObjectMapper().readTree(Files.readAllBytes(note));
        notes.put(row.path("speaker_id").asText(), time(row.path("created_at").asText()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return notes;
  }

  private static String time(String instant) {
    return DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(Instant.parse(instant));
  }
}
