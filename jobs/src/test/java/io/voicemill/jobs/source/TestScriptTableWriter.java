package io.voicemill.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.DefaultSettings;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestScriptTableWriter {

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void openSession() {
    spark =
        SparkSessions.open(
            io.voicemill.jobs.configuration.Configuration.DEFAULTS.with(
                new SparkSettings("local[2]", Map.of())));
  }

  @AfterAll
  static void closeSession() {
    spark.stop();
  }

  private ScriptFile script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("lines.jsonl"), text);
    return ScriptFile.check(file, ScriptFileFormat.JSONL, DefaultSettings.DEFAULTS);
  }

  private TableFolder table(ExistingTable existing) {
    return TableFolder.at(folder.resolve("table").toString(), new Configuration(false), existing);
  }

  private Dataset<Row> read() {
    return spark.read().parquet(folder.resolve("table").toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTypedColumnsInSeveralFiles() throws Exception {
    ScriptFile script =
        script(
            """
            {"line_id":"1","text":"你好","speaker_id":"s","position":3,"seed":9000000000,"note":"n"}
            {"line_id":"2","text":"b","speaker_id":"s","duration_ratio":1.5,"chapter":"II"}
            {"line_id":"3","text":"c","speaker_id":"s","emotion_vector":[0,0,0,0,0,0,0,1]}
            """);
    new ScriptTableWriter(spark, 2).write(script, table(ExistingTable.KEEP));

    assertThat(read().schema().fields())
        .extracting(StructField::name, field -> field.dataType().simpleString())
        .extracting(tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
        .containsExactly(
            "line_id string",
            "text string",
            "speaker_id string",
            "chapter string",
            "position int",
            "emotion_vector array<float>",
            "duration_ratio double",
            "seed bigint",
            "note string");
    List<Row> rows = read().orderBy("line_id").collectAsList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).<String>getAs("text")).isEqualTo("你好");
    assertThat(rows.get(0).<Long>getAs("seed")).isEqualTo(9_000_000_000L);
    assertThat(rows.get(1).<Double>getAs("duration_ratio")).isEqualTo(1.5);
    assertThat(rows.get(2).getList(5)).isEqualTo(List.of(0f, 0f, 0f, 0f, 0f, 0f, 0f, 1f));
    assertThat(names()).containsExactly("lines.jsonl", "table");
  }

  @Test
  void keepsAnExistingTableUnlessToldToReplaceIt() throws Exception {
    ScriptFile first = script("{\"line_id\":\"1\",\"text\":\"a\",\"speaker_id\":\"s\"}");
    new ScriptTableWriter(spark).write(first, table(ExistingTable.KEEP));

    assertThatThrownBy(() -> table(ExistingTable.KEEP))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There is already something at")
        .hasMessageContaining("--force");

    ScriptFile second = script("{\"line_id\":\"2\",\"text\":\"b\",\"speaker_id\":\"s\"}");
    new ScriptTableWriter(spark).write(second, table(ExistingTable.REPLACE));
    assertThat(read().collectAsList()).extracting(row -> row.getString(0)).containsExactly("2");
    assertThat(names()).containsExactly("lines.jsonl", "table");
  }

  @Test
  void neverReplacesWhatIsNoTable() throws Exception {
    Files.createDirectories(folder.resolve("table"));
    Files.writeString(folder.resolve("table/thesis.txt"), "precious");
    assertThatThrownBy(() -> table(ExistingTable.REPLACE))
        .hasMessageContaining("is not a Parquet table")
        .hasMessageContaining("'thesis.txt'");
  }

  @Test
  void leavesNothingBehindWhenARowFails() throws Exception {
    ScriptFile script = script("{\"line_id\":\"1\",\"text\":\"a\",\"speaker_id\":\"s\"}");
    Files.writeString(
        folder.resolve("lines.jsonl"),
        """
        {"line_id":"1","text":"a","speaker_id":"s"}
        changed while it was imported
        """);
    TableFolder table = table(ExistingTable.KEEP);
    assertThatThrownBy(() -> new ScriptTableWriter(spark, 1).write(script, table))
        .hasMessageContaining("line 2 cannot be read");
    assertThat(names()).containsExactly("lines.jsonl");
  }

  @Test
  void namesAnAddressThatNothingServes() {
    assertThatThrownBy(
            () -> TableFolder.at("gopher://x/table", new Configuration(false), ExistingTable.KEEP))
        .hasMessageContaining("gopher://x/table cannot be written.");
  }
}
