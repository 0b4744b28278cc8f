package io.voicemill.jobs.command;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A producer's case: a name is misread, its reading goes into a lexicon, the job runs again. */
class LexiconIT {
  private static final String DDL =
      "script_id STRING, line_id STRING, text STRING, speaker_id STRING, language STRING";

  @TempDir private Path folder;
  private Path out;
  private Path names;

  @BeforeEach
  void namePlaces() {
    out = folder.resolve("out");
    names = folder.resolve("names.tsv");
  }

  @Test
  void onlyTheLinesWithTheNameAreRenderedAgain() throws IOException {
    String table = table();
    assertThat(summary(render(table))).contains("5 lines: 5 rendered, 0 already done");
    Map<String, String> before = audio();

    Files.writeString(names, "word\treading\nNguyen\t/wˈɪn/\n仇和\tchóu hé\n");
    CommandRun second = render(table, "--lexicon", names.toString());

    assertThat(summary(second)).contains("5 lines: 3 rendered, 2 already done");
    Map<String, String> after = audio();
    assertThat(changed(before, after))
        .containsExactly("book/chinese.wav", "book/name.wav", "play/possessive.wav");
    JsonNode lexicons = manifest(second).get("lexicons");
    assertThat(lexicons).hasSize(4);
    assertThat(lexicons.get(0).get("file").asText()).isEqualTo("conf/lexicon/en.tsv");
    assertThat(lexicons.get(0).get("origin").asText()).isEqualTo("shipped");
    JsonNode lexicon = lexicons.get(3);
    assertThat(lexicon.get("file").asText()).isEqualTo(names.toString());
    assertThat(lexicon.get("origin").asText()).isEqualTo("run");
    assertThat(lexicon.get("sha256").asText()).isEqualTo(Sha256.ofFile(names));

    Files.writeString(
        names,
        """
        # more
        word\treading\tscript_id
        Nguyen\t/wˈɪn/
        仇和\tchóu hé
        unknown\tsequel
        Nguyen\tnew yen\tplay
        """);
    CommandRun third = render(table, "--set", "lexicon.files=" + names);

    assertThat(summary(third)).contains("5 lines: 1 rendered, 4 already done");
    assertThat(changed(after, audio())).containsExactly("play/possessive.wav");
  }

  @Test
  void phonemesShowsWhichLexiconGaveAReading() throws IOException {
    Files.writeString(
        names, "word\treading\tscript_id\nNguyen\t/wˈɪn/\t\nSQL\tsequel\t\nSQL\tS Q L\tbook\n");
    String text = "Nguyen's SQL [Nguyen](/nˈI/) runs.";

    CommandRun run = phonemes(text);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("reading   Nguyen's  wˈɪnz  lexicon:" + names)
        .contains("reading   Nguyen  nˈI  annotation")
        .containsPattern("reading   SQL  sˈikw\\S+  lexicon:")
        .contains("spoken    Nguyen's sequel Nguyen runs.");
    assertThat(phonemes(text, "--script", "book").out())
        .containsPattern("reading   SQL  \\S+ \\S+ \\S+  lexicon:");
    assertThat(phonemes("用 SQL 查询仇和。", "--language", "zh").out())
        .containsPattern("reading   SQL  sˈikw\\S+  lexicon:");
  }

  private CommandRun phonemes(String text, String... more) {
    String[] arguments =
        Stream.concat(Stream.of("phonemes", "--lexicon", names.toString(), text), Stream.of(more))
            .toArray(String[]::new);
    return CommandRun.of(shell -> new PhonemesCommand(shell, BundleModels::new), arguments);
  }

  private CommandRun render(String table, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "render",
                    "--scripts",
                    table,
                    "--out",
                    out.toString(),
                    "--set",
                    "quality.recognize=false",
                    "--set",
                    "spark.master=local[2]"),
                Stream.of(more))
            .toArray(String[]::new);
    return CommandRun.of(RenderCommand::new, arguments);
  }

  private static String summary(CommandRun run) {
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private JsonNode manifest(CommandRun run) throws IOException {
    String path =
        run.out()
            .lines()
            .filter(line -> line.startsWith("summary"))
            .map(line -> line.substring("summary".length()).strip())
            .findFirst()
            .orElseThrow();
    return new ObjectMapper().readTree(Files.readAllBytes(Path.of(path)));
  }

  private Map<String, String> audio() throws IOException {
    Path audio = out.resolve("audio");
    try (Stream<Path> files = Files.walk(audio)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> audio.relativize(file).toString(),
                  LexiconIT::hash,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.ofFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream()
        .filter(path -> !after.get(path).equals(before.get(path)))
        .toList();
  }

  private String table() {
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    try {
      return ScriptTables.of(
              DDL,
              line("book", "name", "Please call Nguyen.", "af_heart", "en"),
              line("book", "other", "Good morning.", "af_heart", "en"),
              line("book", "annotated", "This is [Nguyen](/nˈI/).", "af_heart", "en"),
              line("book", "chinese", "仇和来了。", "zf_xiaoxiao", "zh"),
              line("play", "possessive", "It is Nguyen's turn.", "af_heart", "en"))
          .write(spark, folder.resolve("table.parquet"));
    } finally {
      spark.stop();
    }
  }
}
