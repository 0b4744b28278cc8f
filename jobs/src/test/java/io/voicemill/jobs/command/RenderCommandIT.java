package io.voicemill.jobs.command;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the render command says to bad input. */
class RenderCommandIT {

  private static final String DDL =
      "line_id STRING, text STRING, speaker_id STRING, language STRING, duration_ratio DOUBLE,"
          + " duration_seconds DOUBLE";

  private static final String EMOTION_DDL =
      "line_id STRING, text STRING, speaker_id STRING, emotion_text STRING,"
          + " emotion_vector ARRAY<FLOAT>, emotion_audio STRING, emotion_weight DOUBLE";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameOutput() {
    out = folder.resolve("out");
  }

  @Test
  void badLinesAreRejectedAndGoodOnesRendered() {
    String table =
        table(
            DDL,
            line("good", "Number one.", "af_heart", "en", null, null),
            line("null-text", null, "af_heart", "en", null, null),
            line("empty-text", "  ", "af_heart", "en", null, null),
            line("emoji", "😀 🎉 …", "af_heart", "en", null, null),
            line("long", "word ".repeat(4_000), "af_heart", "en", null, null),
            line("stranger", "Hello.", "af_hart", "en", null, null),
            line("klingon", "Hello.", "af_heart", "tlh", null, null),
            line("both", "Hello.", "af_heart", "en", 1.1, 2.0),
            line("ratio", "Hello.", "af_heart", "en", 9.0, null),
            line("twice", "One.", "af_heart", "en", null, null),
            line("twice", "Two.", "af_heart", "en", null, null),
            line("../up", "Hello.", "af_heart", "en", null, null),
            line("a/b", "Hello.", "af_heart", "en", null, null),
            line("l".repeat(300), "Hello.", "af_heart", "en", null, null),
            line("pinyin", "重(chong9)要", "zf_xiaobei", "zh", null, null));

    CommandRun run = render(table, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).contains("\"lines\":15").contains("\"takes_by_status\":{\"pass\":1}");
    assertThat(rejected("code"))
        .containsOnly(
            Map.entry("null-text", "MISSING_VALUE"),
            Map.entry("empty-text", "MISSING_VALUE"),
            Map.entry("emoji", "NOTHING_TO_SPEAK"),
            Map.entry("long", "TEXT_TOO_LONG"),
            Map.entry("stranger", "UNKNOWN_SPEAKER"),
            Map.entry("klingon", "UNKNOWN_LANGUAGE"),
            Map.entry("both", "SEVERAL_DURATIONS"),
            Map.entry("ratio", "INVALID_VALUE"),
            Map.entry("twice", "DUPLICATE_LINE+DUPLICATE_LINE"),
            Map.entry("../up", "UNSAFE_IDENTIFIER"),
            Map.entry("a/b", "UNSAFE_IDENTIFIER"),
            Map.entry("l".repeat(300), "UNSAFE_IDENTIFIER"),
            Map.entry("pinyin", "MALFORMED_ANNOTATION"));
    assertThat(folder.resolve("up.wav")).doesNotExist();
  }

  @Test
  void badEmotionsAreRejectedWithTheirColumnAndNoEmotionIsNeutral() throws IOException {
    Path silent = folder.resolve("silent.wav");
    Files.write(silent, WavFile.bytes(new Waveform(new float[24_000], 24_000)));
    Path text = Files.writeString(folder.resolve("text.wav"), "no audio");
    String missing = folder.resolve("missing.wav").toString();
    String table =
        table(
            EMOTION_DDL,
            emotion("plain", null, null, null, null),
            emotion("empty", " ", null, null, null),
            emotion("zeros", null, new Float[] {0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f}, null, null),
            emotion("seven", null, new Float[] {1f, 0f, 0f, 0f, 0f, 0f, 0f}, null, null),
            emotion("nan", null, new Float[] {Float.NaN, 0f, 0f, 0f, 0f, 0f, 0f, 0f}, null, null),
            emotion("less", null, new Float[] {-1f, 0f, 0f, 0f, 0f, 0f, 0f, 0f}, null, null),
            emotion("hole", null, new Float[] {null, 0f, 0f, 0f, 0f, 0f, 0f, 0f}, null, null),
            emotion("weight", "with joy", null, null, 3.0),
            emotion("long", "so very ".repeat(625), null, null, null),
            emotion("preset", "preset:hapy", null, null, null),
            emotion("missing", null, null, missing, null),
            emotion("silent", null, null, silent.toString(), null),
            emotion("text", null, null, text.toString(), null));

    CommandRun run = render(table, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).contains("\"lines\":13");
    assertThat(rejected("column"))
        .containsOnly(
            Map.entry("seven", "emotion_vector"),
            Map.entry("nan", "emotion_vector"),
            Map.entry("less", "emotion_vector"),
            Map.entry("hole", "emotion_vector"),
            Map.entry("weight", "emotion_weight"),
            Map.entry("long", "emotion_text"),
            Map.entry("preset", "emotion_text"),
            Map.entry("missing", "emotion_audio"),
            Map.entry("silent", "emotion_audio"),
            Map.entry("text", "emotion_audio"));
    byte[] plain = audio("plain");
    assertThat(audio("empty")).isEqualTo(plain);
    assertThat(audio("zeros")).isEqualTo(plain);
  }

  private static Object[] emotion(
      String lineId, String description, Float[] vector, String clip, Double weight) {
    return line(lineId, "Number one.", "af_heart", description, vector, clip, weight);
  }

  private byte[] audio(String lineId) throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("audio"))) {
      Path file = files.filter(each -> each.endsWith(lineId + ".wav")).findFirst().orElseThrow();
      return Files.readAllBytes(file);
    }
  }

  @Test
  void aDryRunWritesNothing() {
    String table =
        table(
            DDL,
            line("good", "Number one.", "af_heart", "en", null, null),
            line("bad", "", "af_heart", "en", null, null));

    CommandRun run = render(table, "--dry-run");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("2 lines: 1 to render, 0 already done, 1 rejected")
        .contains("rejected bad: The column 'text' is blank.");
    assertThat(out).doesNotExist();
  }

  @Test
  void aMissingColumnIsNamed() {
    CommandRun run =
        render(table("line_id STRING, words STRING, speaker_id STRING", line("a", "b", "c")));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("has no column 'text'").contains("line_id, words, speaker_id");
    assertThat(out).doesNotExist();
  }

  @Test
  void anEmptyTableIsNamed() {
    CommandRun run = render(table(DDL));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("has no lines");
  }

  @Test
  void aFileCutInHalfIsNamed() throws IOException {
    Path table = Path.of(table(DDL, line("a", "Hello.", "af_heart", "en", null, null)));
    try (Stream<Path> files = Files.list(table)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(part);
      Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    CommandRun run = render(folder.resolve("half.parquet").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("half.parquet cannot be read as Parquet").contains("fix");
  }

  @Test
  void aPathWithoutATableIsNamed() {
    CommandRun run = render(folder.resolve("nothing.parquet").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("There is nothing at");
  }

  @Test
  void aCsvFileIsSentToImport() throws IOException {
    Path csv = Files.writeString(folder.resolve("lines.csv"), "line_id,text,speaker_id\n");

    CommandRun run = render(csv.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("bin/voicemill import");
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() throws IOException {
    String table = table(DDL, line("a", "Hello.", "af_heart", "en", null, null));
    out = Files.writeString(folder.resolve("file"), "in the way").resolve("out");

    CommandRun run = render(table);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be written");
  }

  private CommandRun render(String table, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of("render", "--scripts", table, "--out", out.toString()),
                Arrays.stream(more))
            .toArray(String[]::new);
    return CommandRun.of(RenderCommand::new, arguments);
  }

  private String table(String ddl, Object[]... lines) {
    SparkSession spark = session();
    try {
      return ScriptTables.of(ddl, lines).write(spark, folder.resolve("table.parquet"));
    } finally {
      spark.stop();
    }
  }

  private Map<String, String> rejected(String column) {
    Map<String, String> codes = new TreeMap<>();
    SparkSession spark = session();
    try {
      spark
          .read()
          .parquet(out.resolve("rejected").toUri().toString())
          .select("line_id", column)
          .collectAsList()
          .forEach(
              row ->
                  codes.merge(row.getString(0), row.getString(1), (one, two) -> one + "+" + two));
    } finally {
      spark.stop();
    }
    return codes;
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }
}
