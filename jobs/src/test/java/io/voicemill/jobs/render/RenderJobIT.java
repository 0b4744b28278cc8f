package io.voicemill.jobs.render;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.run.RunNotes;
import io.voicemill.jobs.storage.AtomicFiles;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job on the real models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderJobIT {

  private static final String DDL =
      "line_id STRING, text STRING, speaker_id STRING, language STRING, duration_ratio DOUBLE,"
          + " duration_seconds DOUBLE, duration_tokens INT, sku STRING";
  private static final String DIGITS = "one two three four five six seven eight nine ten";

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
    JvmTakeMakers.closeAll();
  }

  @Test
  void linesBecomeCheckedTakesOnceAndEditedLinesAgain() throws IOException {
    Path out = folder.resolve("edited");
    List<Object[]> lines =
        new ArrayList<>(
            List.of(
                plain("en-1", "The morning train leaves at half past seven.", "af_heart", "en"),
                plain("en-2", "Please send me the final report.", "bf_emma", "en"),
                plain("zh-1", "今天的天气非常好，我们一起去公园散步吧。", "zf_xiaobei", "zh"),
                plain("zh-2", "会议马上就要开始了。", "zm_yunxi", "auto")));

    RunSummary first = run(lines, out, RenderRequest.Scope.MISSING);

    assertThat(first.takesByStatus()).doesNotContainKey("fail");
    assertThat(first.takes()).isEqualTo(4);
    assertThat(first.cer().get("zh")).isLessThanOrEqualTo(.06);
    assertThat(first.wer().get("en")).isLessThanOrEqualTo(.03);
    Row take = take(out, "zh-2");
    assertThat(take.<String>getAs("language")).isEqualTo("zh");
    assertThat(take.<String>getAs("device")).isEqualTo("cpu");
    assertThat(take.<String>getAs("bundle")).startsWith("kokoro-82m-v1.0@");
    assertThat(take.getList(take.fieldIndex("word_timings"))).isNotEmpty();
    assertThat(take.getJavaMap(take.fieldIndex("extra"))).isEqualTo(Map.of("sku", "sku zh-2"));
    Waveform audio = audio(out, "zh-2");
    assertThat(audio.samples().length).isEqualTo(take.<Long>getAs("samples").intValue());
    for (float sample : audio.samples()) {
      assertThat(sample).isBetween(-1f, 1f);
    }
    JsonNode manifest =
        new ObjectMapper().readTree(out.resolve("runs/" + first.runId() + ".json").toFile());
    assertThat(manifest.path("state").asText()).isEqualTo("finished");
    assertThat(manifest.path("models").path("voice").path("content_hash").asText()).hasSize(64);
    assertThat(out.resolve(".notes")).doesNotExist();

    RunSummary second = run(lines, out, RenderRequest.Scope.MISSING);
    assertThat(second.takes()).isZero();
    assertThat(second.done()).isEqualTo(4);

    lines.set(1, plain("en-2", "Please send me the annual report.", "bf_emma", "en"));
    RunSummary third = run(lines, out, RenderRequest.Scope.MISSING);
    assertThat(third.takes()).isEqualTo(1);
    assertThat(third.done()).isEqualTo(3);
  }

  @Test
  void twoRunsFromScratchGiveTheSameBytes() throws IOException {
    List<Object[]> lines =
        List.of(
            plain("a", "Nobody expected the old bridge to survive.", "am_fenrir", "en"),
            plain("b", "他每天早上六点起床。", "zf_xiaoyi", "zh"),
            plain("c", "We walked along the river.", "am_fenrir", "en"));

    run(lines, folder.resolve("one"), RenderRequest.Scope.MISSING);
    run(lines, folder.resolve("two"), RenderRequest.Scope.MISSING);

    assertThat(bytes(folder.resolve("one"))).hasSize(3).isEqualTo(bytes(folder.resolve("two")));
  }

  @Test
  void fortyLinesComeOutAtTheirTargetsToTheSample() throws IOException {
    String[] words = DIGITS.split(" ", -1);
    List<Object[]> natural = new ArrayList<>();
    List<Object[]> asked = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "Number " + words[i % 10] + " and number " + words[i * 3 % 10] + ".";
      double ratio = .75 + .5 * i / 39;
      ratios.add(ratio);
      natural.add(plain("n%02d".formatted(i), text, "af_heart", "en"));
      asked.add(line("n%02d".formatted(i), text, "af_heart", "en", ratio, null, null, "sku"));
    }
    Path naturalOut = folder.resolve("natural");
    Path askedOut = folder.resolve("asked");

    runUnheard(natural, naturalOut);
    runUnheard(asked, askedOut);

    for (int i = 0; i < 40; i++) {
      String id = "n%02d".formatted(i);
      long expected = Math.round(audio(naturalOut, id).samples().length * ratios.get(i));
      assertThat((long) audio(askedOut, id).samples().length).as(id).isEqualTo(expected);
      Row take = take(askedOut, id);
      assertThat(take.<Double>getAs("duration_error")).isCloseTo(0, within(1e-4));
    }
  }

  @Test
  void secondsAndTokensAreLengthsOnTheClock() throws IOException {
    Path out = folder.resolve("clock");
    runUnheard(
        List.of(
            line("seconds", "Number one and number two.", "af_heart", "en", null, 2.25, null, "x"),
            line("tokens", "Number one and number two.", "af_heart", "en", null, null, 160, "x")),
        out);

    assertThat(audio(out, "seconds").samples()).hasSize(54_000);
    assertThat(audio(out, "tokens").samples()).hasSize(48_000);
  }

  @Test
  void aRunThatDiedIsTakenUpWhereItEnded() throws IOException {
    Path out = folder.resolve("died");
    List<Object[]> lines =
        List.of(
            plain("a", "Number one.", "af_heart", "en"),
            plain("b", "Number two.", "af_heart", "en"));
    RunSummary whole = runUnheard(lines, out);
    Map<String, String> takenAt = new TreeMap<>();
    List<String> notes =
        takes(out).toJSON().collectAsList().stream()
            .filter(json -> json.contains("\"a\""))
            .toList();
    AtomicFiles.deleteTree(out.resolve("takes"));
    Files.delete(out.resolve("audio/script/b.wav"));
    Path note = out.resolve(".notes").resolve(whole.runId()).resolve("a.json");
    Files.createDirectories(note.getParent());
    Files.writeString(note, notes.get(0));
    Files.createFile(note.resolveSibling(RunNotes.BEGUN));

    RunSummary next = runUnheard(lines, out);

    assertThat(next.done()).isEqualTo(1);
    assertThat(next.takes()).isEqualTo(1);
    takes(out)
        .collectAsList()
        .forEach(row -> takenAt.put(row.getAs("line_id"), row.getAs("run_id")));
    assertThat(takenAt).containsEntry("a", whole.runId()).containsEntry("b", next.runId());
  }

  private static Object[] plain(String id, String text, String speaker, String language) {
    return line(id, text, speaker, language, null, null, null, "sku " + id);
  }

  private RunSummary run(List<Object[]> lines, Path out, RenderRequest.Scope scope) {
    return run(lines, out, scope, Configuration.DEFAULTS);
  }

  private RunSummary runUnheard(List<Object[]> lines, Path out) {
    return run(lines, out, RenderRequest.Scope.MISSING, Unheard.CONFIGURATION);
  }

  private RunSummary run(
      List<Object[]> lines, Path out, RenderRequest.Scope scope, Configuration configuration) {
    Path table = folder.resolve("table-" + System.nanoTime());
    ScriptTables.of(DDL, lines.toArray(Object[][]::new)).write(spark, table);
    return RenderRun.job(spark, configuration, moments -> () -> {})
        .run(new RenderRequest(table.toString(), out.toString(), scope));
  }

  private Dataset<Row> takes(Path out) {
    return spark.read().parquet(out.resolve("takes").toUri().toString());
  }

  private Row take(Path out, String lineId) {
    return takes(out).where("line_id = '" + lineId + "'").head();
  }

  private static Waveform audio(Path out, String lineId) throws IOException {
    Path file = out.resolve("audio/script/" + lineId + ".wav");
    return WavFile.read(Files.readAllBytes(file), file.toString());
  }

  private static Map<String, String> bytes(Path out) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(out.resolve("audio/script"))) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }
}
