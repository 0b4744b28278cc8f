package io.voicemill.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.Fault;
import io.voicemill.jobs.servers.SparkHome;
import io.voicemill.jobs.servers.VoicemillLauncher;
import io.voicemill.jobs.servers.VoicemillProcess;
import io.voicemill.jobs.servers.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Machines die and stores fail in the middle of a job of 40 lines on the real voice model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLostIT {

  private static final int LINES = 40;
  private static final int BEFORE_THE_KILL = 12;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String DDL = "line_id STRING, text STRING, speaker_id STRING";
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final List<String> SPEAKERS =
      List.of("af_heart", "am_fenrir", "bf_emma", "bm_george");

  @TempDir private static Path folder;
  private SparkSession spark;
  private Studio studio;
  private String scripts;
  private Map<String, String> undisturbed;

  @BeforeAll
  void renderUndisturbed() throws IOException {
    spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    studio = Studio.open(folder);
    List<Object[]> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(
          ScriptTables.line(
              "n%02d".formatted(i),
              NUMBERS.get(i % 10) + " and " + NUMBERS.get(i / 10) + ".",
              SPEAKERS.get(i % 4)));
    }
    Path table = folder.resolve("table.parquet");
    ScriptTables.of(DDL, lines.toArray(Object[][]::new)).write(spark, table);
    scripts = studio.upload(table, "numbers.parquet");
    Path out = folder.resolve("undisturbed");
    JsonNode summary =
        finished(start(studio.launcher(), table.toString(), out.toString(), "local[2]"));
    assertThat(summary.path("lines").asInt()).isEqualTo(LINES);
    undisturbed = Renders.audio(out);
    assertThat(undisturbed).hasSize(LINES);
  }

  @AfterAll
  void close() {
    spark.stop();
    studio.close();
  }

  @Test
  void anExecutorIsKilled() throws IOException {
    studio.gateway().clearLog();
    VoicemillProcess process =
        start(
            studio.launcher().on(SparkHome.ofThisJvm()),
            scripts,
            studio.output("executor"),
            "local-cluster[2,1,1200]");
    waitForTakes(process, "executor");
    ProcessHandle executor = process.executors().get(0);
    assertThat(executor.destroyForcibly()).isTrue();

    JsonNode summary = finished(process);

    assertComplete("executor");
    assertThat(summary.path("executors").size()).isBetween(1, 3);
    long twice = uploads("executor").values().stream().filter(count -> count > 1).count();
    System.out.printf(
        "An executor of two was killed after %d of %d lines: %d lines were rendered twice, and at"
            + " most 1 was cut off.%n",
        BEFORE_THE_KILL, LINES, twice);
    assertThat(twice).isLessThanOrEqualTo(3);
  }

  @Test
  void theDriverIsKilled() throws IOException {
    VoicemillProcess first = start(studio.launcher(), scripts, studio.output("driver"), "local[2]");
    waitForTakes(first, "driver");
    first.kill();
    int kept = Renders.audio(studio.outputFolder("driver")).size();
    assertThat(kept).isBetween(BEFORE_THE_KILL, LINES - 5);

    JsonNode second =
        finished(start(studio.launcher(), scripts, studio.output("driver"), "local[2]"));
    JsonNode third =
        finished(start(studio.launcher(), scripts, studio.output("driver"), "local[2]"));

    assertComplete("driver");
    int rendered = LINES - second.path("done").asInt();
    System.out.printf(
        "The driver was killed after %d of %d lines: the next run rendered %d.%n",
        kept, LINES, rendered);
    assertThat(rendered).isBetween(LINES - kept, LINES - kept + 4);
    assertThat(third.path("done").asInt()).isEqualTo(LINES);
  }

  @Test
  void theStoreIsSlowThenHangsThenClosesConnections() throws IOException {
    studio
        .gateway()
        .fail(
            7,
            Fault.slowDown(.2).forRequests(80),
            Fault.hang(Duration.ofSeconds(10)).forRequests(3),
            Fault.close().forRequests(4),
            Fault.slowDown(.2));
    try {
      finished(start(studio.launcher(), scripts, studio.output("faults"), "local[2]"));
    } finally {
      System.out.printf(
          "The store answered 503 to %d requests, hung on %d and closed %d connections.%n",
          studio.gateway().faults(Fault.Kind.SLOW_DOWN),
          studio.gateway().faults(Fault.Kind.HANG),
          studio.gateway().faults(Fault.Kind.CLOSE));
    }
    assertComplete("faults");
    assertThat(studio.gateway().faults(Fault.Kind.SLOW_DOWN)).isGreaterThan(20);
    assertThat(studio.gateway().faults(Fault.Kind.HANG)).isEqualTo(3);
    assertThat(studio.gateway().faults(Fault.Kind.CLOSE)).isEqualTo(4);
    studio.gateway().fail(0);
  }

  private void waitForTakes(VoicemillProcess process, String output) {
    Waiting.until(
        BEFORE_THE_KILL + " takes in " + output,
        LIMIT,
        () -> {
          assertThat(process.isAlive()).as(process::err).isTrue();
          return Renders.audio(studio.outputFolder(output)).size() >= BEFORE_THE_KILL;
        });
  }

  private void assertComplete(String name) {
    Path out = studio.outputFolder(name);
    assertThat(Renders.audio(out)).isEqualTo(undisturbed);
    assertThat(
            Renders.takes(spark, out).select("line_id").collectAsList().stream()
                .map(row -> row.getString(0)))
        .hasSize(LINES)
        .doesNotHaveDuplicates();
    assertThat(out.resolve("rejected")).doesNotExist();
    assertThat(Renders.files(out.resolve(".notes"))).isEmpty();
  }

  private VoicemillProcess start(
      VoicemillLauncher launcher, String table, String out, String master) {
    return launcher.start(
        Stream.concat(
                Stream.of(
                    "render",
                    "--scripts",
                    table,
                    "--out",
                    out,
                    "--json",
                    "--set",
                    "spark.master=" + master,
                    "--set",
                    "quality.recognize=false",
                    "--set",
                    "render.chunks-per-slot=4"),
                studio.options().stream())
            .toArray(String[]::new));
  }

  private static JsonNode finished(VoicemillProcess process) throws IOException {
    try (process) {
      assertThat(process.await(LIMIT)).as(process::err).isZero();
      return new ObjectMapper().readTree(process.out());
    }
  }

  /** How often each audio object of an output was written. */
  private Map<String, Integer> uploads(String output) {
    Map<String, Integer> uploads = new TreeMap<>();
    studio.gateway().log().stream()
        .filter(each -> each.status() == 200 && each.request().method().equals("PUT"))
        .map(each -> each.request().key())
        .filter(key -> key.contains("output/" + output + "/audio/"))
        .forEach(key -> uploads.merge(key, 1, Integer::sum));
    return uploads;
  }
}
