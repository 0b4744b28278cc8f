package io.voicemill.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.S3Exchange;
import io.voicemill.jobs.servers.VoicemillProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings, speaker table and takes in a bucket, as a user who may do no more than the policy.
 */
class EnrolmentOnS3IT {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String CONSENT = "Nobody; 2026-11-22; a test";
  private static final String DDL = "line_id STRING, text STRING, speaker_id STRING";
  private static final List<String> TEXTS =
      List.of(
          "The old lighthouse keeper climbed the stairs every evening, and lit the lamp.",
          "Would you rather travel by train along the coast, or walk over the hills?");

  @TempDir private Path folder;

  @Test
  void peopleAreEnrolledAndHeardFromABucket() throws IOException {
    Path clips = clips();
    try (Studio studio = Studio.open(folder.resolve("studio"))) {
      String references = references(studio, clips);
      String cast = studio.output("cast");
      studio.gateway().clearLog();

      JsonNode first = ended(studio, 2, "enroll", "--references", references, "--out", cast);

      assertThat(first.path("enrolled").asInt()).isEqualTo(2);
      assertThat(first.path("refusals")).hasSize(1);
      assertThat(first.path("refusals").get(0).toString())
          .contains("\"absent\"", "scripts/people/clips/nowhere.wav");
      Path made = studio.outputFolder("cast");
      assertThat(made.resolve("report/speakers.html"))
          .content()
          .contains("anna", "absent")
          .doesNotContain(Studio.WORKER.secretAccessKey());
      assertThat(made.resolve(".enrolments")).doesNotExist();

      JsonNode second = ended(studio, 2, "enroll", "--references", references, "--out", cast);

      assertThat(second.path("enrolled").asInt()).isZero();
      assertThat(second.path("reused").asInt()).isEqualTo(2);

      JsonNode takes =
          ended(
              studio,
              0,
              "render",
              "--scripts",
              lines(),
              "--speakers",
              cast,
              "--out",
              studio.output("takes"),
              "--set",
              "quality.recognize=false",
              "--set",
              "quality.max-attempts=1");

      assertThat(takes.path("takes_by_status").path("pass").asInt()).isEqualTo(2);
      assertThat(studio.metadata("takes/audio/script/a.wav"))
          .containsEntry("synthetic", "true")
          .containsKey("take-id");
      assertThat(studio.gateway().log()).extracting(S3Exchange::status).doesNotContain(403);
    }
  }

  /** Four recordings, which stock voices speak. */
  private Path clips() throws IOException {
    Path scripts = folder.resolve("clips.parquet");
    try (SparkSession spark = session()) {
      ScriptTables.of(
              DDL,
              Stream.of("af_heart", "bm_george")
                  .flatMap(
                      voice ->
                          Stream.of(0, 1)
                              .map(i -> ScriptTables.line(voice + i, TEXTS.get(i), voice)))
                  .toArray(Object[][]::new))
          .write(spark, scripts);
    }
    Path out = folder.resolve("clips");
    try (VoicemillProcess process =
        VoicemillProcess.in(folder.resolve("process-clips"))
            .start(
                "render",
                "--scripts",
                scripts.toString(),
                "--out",
                out.toString(),
                "--set",
                "spark.master=local[2]",
                "--set",
                "quality.recognize=false",
                "--set",
                "quality.max-attempts=1")) {
      assertThat(process.await(LIMIT)).as(process::err).isZero();
    }
    return out.resolve("audio/script");
  }

  /** One speaker by names beside the table, one by whole addresses, one whose file is not there. */
  private String references(Studio studio, Path clips) throws IOException {
    StringBuilder table = new StringBuilder("speaker_id,audio,transcript,language,consent\n");
    for (int i = 0; i < TEXTS.size(); i++) {
      studio.put(clips.resolve("af_heart" + i + ".wav"), "people/clips/anna " + i + ".wav");
      String george =
          studio.put(clips.resolve("bm_george" + i + ".wav"), "others/george-" + i + ".wav");
      table
          .append(row("anna", "clips/anna " + i + ".wav", TEXTS.get(i)))
          .append(row("george", george, TEXTS.get(i)));
    }
    table.append(row("absent", "clips/nowhere.wav", TEXTS.get(0)));
    Path file = Files.writeString(folder.resolve("people.csv"), table);
    return studio.put(file, "people/people.csv");
  }

  private static String row(String speaker, String audio, String text) {
    return "%s,%s,\"%s\",en,\"%s\"%n".formatted(speaker, audio, text, CONSENT);
  }

  private String lines() throws IOException {
    try (SparkSession spark = session()) {
      return ScriptTables.of(
              DDL,
              ScriptTables.line("a", "The lamp is on the table.", "anna"),
              ScriptTables.line("b", "The lamp is on the table.", "george"))
          .write(spark, folder.resolve("lines"));
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .getOrCreate();
  }

  private static JsonNode ended(Studio studio, int status, String... arguments) throws IOException {
    String[] all =
        Stream.of(
                Stream.of(arguments),
                Stream.of(
                    "--json",
                    "--set",
                    "spark.master=local[2]",
                    "--set",
                    "enroll.steps=0",
                    "--set",
                    "enroll.calibration-texts=0"),
                studio.options().stream())
            .flatMap(each -> each)
            .toArray(String[]::new);
    try (VoicemillProcess process = studio.launcher().start(all)) {
      assertThat(process.await(LIMIT)).as(process::err).isEqualTo(status);
      assertThat(process.err()).doesNotContain(Studio.WORKER.secretAccessKey());
      return new ObjectMapper().readTree(process.out());
    }
  }
}
