package io.voicemill.jobs.command;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.runtime.audio.WavLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speakers made of stock voices: mixed, rendered, changed, taken back. */
class SpeakersIT {
  private static final String DDL = "line_id STRING, text STRING, speaker_id STRING";

  @TempDir private Path folder;

  private String cast() {
    return folder.resolve("cast").toString();
  }

  private CommandRun mix(String... arguments) {
    return CommandRun.of(
        SpeakersMixCommand::new,
        with(List.of("mix", "--out", cast(), "--set", "spark.master=local[1]"), arguments));
  }

  private CommandRun revert(String... arguments) {
    return CommandRun.of(
        SpeakersRevertCommand::new,
        with(List.of("revert", "--out", cast(), "--set", "spark.master=local[1]"), arguments));
  }

  private CommandRun render(String scripts, String speakers, String... arguments) {
    return CommandRun.of(
        RenderCommand::new,
        with(
            List.of(
                "render",
                "--scripts",
                scripts,
                "--speakers",
                speakers,
                "--out",
                folder.resolve("out").toString(),
                "--set",
                "quality.recognize=false",
                "--set",
                "spark.master=local[2]"),
            arguments));
  }

  private static String[] with(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Arrays.stream(more)).toArray(String[]::new);
  }

  private String scripts(Object[]... lines) {
    SparkSession spark = session();
    try {
      return ScriptTables.of(DDL, lines).write(spark, folder.resolve("lines"));
    } finally {
      spark.stop();
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", false)
        .getOrCreate();
  }

  private byte[] audio(String line) throws IOException {
    return Files.readAllBytes(folder.resolve("out/audio/script/" + line + ".wav"));
  }

  @Test
  void aSpeakerThatChangesHasItsOwnLinesRenderedAgain() throws IOException {
    String scripts =
        scripts(
            line("a", "The lamp is on the table.", "narrator"),
            line("b", "Nobody answered the door.", "narrator"),
            line("c", "The lamp is on the table.", "af_heart"),
            line("d", "The lamp is on the table.", "borrowed"));
    assertThat(mix("narrator", "--voice", "af_heart=.7,am_fenrir=.3").out())
        .startsWith("narrator version 1, takes are alike by 0.9");
    Files.writeString(
        folder.resolve("more.yaml"), "borrowed: {voice: af_heart, prosody: bf_emma}\n");
    assertThat(mix("--file", folder.resolve("more.yaml").toString()).status()).isZero();

    CommandRun first = render(scripts, cast());
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("4 lines: 4 rendered, 0 already done");
    byte[] before = audio("a");
    assertThat(audio("c")).isNotEqualTo(before);
    assertThat(audio("d")).isNotEqualTo(audio("c"));
    JsonNode label = new ObjectMapper().readTree(WavLabel.read(before).get("ICMT"));
    assertThat(label.get("synthetic").asBoolean()).isTrue();
    assertThat(label.get("take_id").asText()).isEqualTo(takeId("a"));

    assertThat(mix("narrator", "--voice", "af_heart=.5,am_fenrir=.5").out())
        .startsWith("narrator version 2");
    assertThat(render(scripts, cast()).out()).contains("4 lines: 2 rendered, 2 already done");
    assertThat(audio("a")).isNotEqualTo(before);

    assertThat(revert("narrator").out()).isEqualToIgnoringNewLines("narrator version 3");
    assertThat(render(scripts, cast()).out()).contains("4 lines: 2 rendered, 2 already done");
    assertThat(audio("a")).isEqualTo(before);
    assertThat(render(scripts, cast()).out()).contains("4 lines: 0 rendered, 4 already done");
  }

  private String takeId(String line) {
    SparkSession spark = session();
    try {
      return spark
          .read()
          .parquet(folder.resolve("out/takes").toString())
          .where("line_id = '" + line + "'")
          .select("take_id")
          .first()
          .getString(0);
    } finally {
      spark.stop();
    }
  }

  @Test
  void aPersonWithoutConsentIsRejectedUnlessTheConfigurationSaysOtherwise() {
    String scripts =
        scripts(
            line("a", "The lamp is on the table.", "amy"),
            line("b", "The lamp is on the table.", "duo"),
            line("c", "The lamp is on the table.", "dua"));
    String table = folder.resolve("by-hand").toString();
    SparkSession spark = session();
    try {
      spark
          .sql(
              "SELECT 'amy' AS speaker_id, map('af_heart', 1.0D) AS base,"
                  + " array(named_struct('uri', 'amy.wav', 'sha256', 'ab', 'transcript', '',"
                  + " 'language', '')) AS references UNION ALL SELECT 'duo', map('af_heart', 1.0D,"
                  + " 'am_fenrir', 1.0D), null")
          .write()
          .parquet(table);
    } finally {
      spark.stop();
    }

    CommandRun refused = render(scripts, table);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).contains("3 lines: 1 rendered, 0 already done, 2 rejected");
    assertThat(rejected())
        .containsEntry("a", "MISSING_CONSENT")
        .containsEntry("c", "UNKNOWN_SPEAKER");

    assertThat(render(scripts, table, "--set", "consent.required=false").out())
        .contains("3 lines: 1 rendered, 1 already done, 1 rejected");
  }

  private Map<String, String> rejected() {
    SparkSession spark = session();
    try {
      return spark
          .read()
          .parquet(folder.resolve("out/rejected").toString())
          .collectAsList()
          .stream()
          .collect(
              Collectors.toMap(
                  row -> row.<String>getAs("line_id"), row -> row.<String>getAs("code")));
    } finally {
      spark.stop();
    }
  }

  @Test
  void aTableThatIsNoneIsNamed() throws IOException {
    String scripts = scripts(line("a", "The lamp is on the table.", "amy"));
    assertThat(render(scripts, folder.resolve("nowhere").toString()).err())
        .contains("nowhere cannot be read as a speaker table", "There is nothing at that path");
    CommandRun other = render(scripts, scripts);
    assertThat(other.status()).isNotZero();
    assertThat(other.err()).contains("neither a base nor a style");
    assertThat(revert("narrator").status()).isNotZero();
    assertThat(mix("../evil", "--voice", "af_heart").status()).isEqualTo(1);
    assertThat(mix("x", "--voice", "af_hart=1").err()).contains("Did you mean 'af_heart'");
  }
}
