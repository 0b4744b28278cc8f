package io.voicemill.jobs.listening;

import static io.voicemill.jobs.render.ScriptTables.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.Expansion;
import io.voicemill.transforms.expand.SweepGrid;
import io.voicemill.transforms.render.RenderedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestListeningReport {

  private static final Expansion EXPANSION =
      new Expansion(
          new SweepGrid(
                  List.of(EmotionWord.parse("happy")),
                  List.of(.4, 1.6),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  SweepGrid.Reference.NEUTRAL)
              .variants());

  @TempDir private Path folder;
  private SparkSession spark;

  @BeforeAll
  void openSession() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  void closeSession() {
    spark.stop();
  }

  @Test
  void thePageShowsTheLastTakesAndTheRejectionsInTheOrderOfTheTable() throws IOException {
    String scripts =
        ScriptTables.of(
                "line_id STRING, text STRING, speaker_id STRING, script_id STRING, variant STRING",
                line("z", "Hello.", "af_heart", null, null),
                line("a b", "<b>Hi</b>", "af_heart", "promo", "formal"))
            .write(spark, folder.resolve("scripts"));
    Path out = folder.resolve("out");
    takes(
        out,
        "run-1",
        List.of(take("script", "z", "neutral", 200, "pass", "2026-11-21T08:00:00Z"),
        take("script", "z", "happy-0.4", 220, "fail", "2026-11-21T08:00:00Z"),
        take("script", "other", "neutral", 100, "pass", "2026-11-21T08:00:00Z")));
    takes(
        out,
        "run-2",
        List.of(take("script", "z", "happy-0.4", 230, "review", "2026-11-21T09:00:00Z"),
        take("promo", "a b", "formal.happy-1.6", 300, "pass", "2026-11-21T09:00:00Z")));
    tone(out, "script/z.neutral", 200);
    tone(out, "script/z.happy-0.4", 230);
    rejection(out, "run-2", "promo", "a b", "formal.neutral");
    RenderRequest request =
        new RenderRequest(scripts, out.toString(), RenderRequest.Scope.MISSING, EXPANSION);

    String page = new ListeningReport(spark, Configuration.DEFAULTS.s3()).write(request, summary());

    assertThat(page).isEqualTo(out + "/report/listen.html");
    JsonNode data = data(Path.of(page));
    assertThat(data.path("lines").findValuesAsText("name")).containsExactly("z", "a b.formal");
    assertThat(data.path("lines").get(1).path("text").asText()).isEqualTo("<b>Hi</b>");
    assertThat(data.path("variants").findValuesAsText("name"))
        .containsExactly("neutral", "happy-0.4", "happy-1.6");
    assertThat(data.path("cells")).hasSize(4);
    assertThat(cell(data, 0, 0).path("hertz").asDouble()).isCloseTo(200, within(2.0));
    assertThat(cell(data, 0, 0).path("audio").asText()).isEqualTo("../audio/script/z.neutral.wav");
    assertThat(cell(data, 0, 1).path("hertz").asDouble()).isCloseTo(230, within(2.0));
    assertThat(cell(data, 0, 1).path("status").asText()).isEqualTo("review");
    assertThat(cell(data, 0, 1).path("f0")).hasSize(100);
    assertThat(cell(data, 0, 1).path("peaks")).hasSize(100);
    assertThat(cell(data, 1, 0).path("rejected").asText()).isEqualTo("It is bad. So it is.");
    assertThat(cell(data, 1, 2).path("seconds").asDouble()).isEqualTo(1);
    assertThat(cell(data, 1, 2).has("audio")).as("the audio was taken away").isFalse();
  }

  private static JsonNode cell(JsonNode data, int row, int column) {
    for (JsonNode cell : data.path("cells")) {
      if (cell.path("row").asInt() == row && cell.path("column").asInt() == column) {
        return cell;
      }
    }
    throw new AssertionError("There is no cell at %d, %d.".formatted(row, column));
  }

  private static JsonNode data(Path page) throws IOException {
    Matcher data =
        Pattern.compile("id=\"data\">(.*)</script>").matcher(Files.readString(page, UTF_8));
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }

  private static Map<String, Object> take(
      String script, String line, String variant, int hertz, String status, String createdAt) {
    Map<String, Object> take = new HashMap<>();
    take.put("script_id", script);
    take.put("line_id", line);
    take.put("variant", variant);
    take.put("take_id", "take of " + hertz);
    take.put("audio_format", "wav");
    take.put("language", "en");
    take.put("duration_seconds", 1.0);
    take.put("loudness_lufs", -20.04);
    take.put("wer", .1);
    take.put("qa_status", status);
    take.put("qa_reasons", List.of("words"));
    take.put("created_at", createdAt);
    return take;
  }

  private void takes(Path out, String runId, List<Map<String, Object>> takes) {
    write(out.resolve("takes/run_id=" + runId), RenderedTable.TAKES, takes);
  }

  private void rejection(Path out, String runId, String script, String line, String variant) {
    Map<String, Object> row = Map.of("script_id", script, "line_id", line, "variant", variant);
    write(
        out.resolve("rejected/run_id=" + runId),
        RenderedTable.REJECTIONS,
        List.of(Map.of("row_json", Rows.json(row), "problem", "It is bad.", "why", "So it is.")));
  }

  private void write(Path table, StructType schema, List<Map<String, Object>> rows) {
    RenderedTable.parsed(
            spark.createDataset(rows.stream().map(Rows::json).toList(), Encoders.STRING()),
            schema)
        .drop("run_id")
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(table.toString());
  }

  private static void tone(Path out, String name, double hertz) throws IOException {
    Path file = out.resolve("audio/" + name + ".wav");
    Files.createDirectories(file.getParent());
    Files.write(file, WavFile.bytes(Tones.steady(hertz, 1)));
  }

  private static RunSummary summary() {
    return new RunSummary(
        "run-2", "out", 6, 0, 0, Map.of(), Map.of(), 0, 0, Map.of(), Map.of(), 0, 0, List.of());
  }
}
