package io.voicemill.jobs.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.storage.OutputStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestProposalFile {
  private static final String NO_PROPOSALS =
      "CAST(array() AS ARRAY<STRUCT<word: STRING, reading: STRING, note: STRING, evidence:"
          + " STRING>>)";

  @TempDir private Path folder;
  private SparkSession spark;

  @BeforeAll
  void openSession() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .getOrCreate();
  }

  @AfterAll
  void closeSession() {
    spark.stop();
  }

  private Dataset<Row> take(String lineId, String proposals) {
    return spark.sql(
        "SELECT 'zh' AS language, 'news' AS script_id, '%s' AS line_id,".formatted(lineId)
            + " array(named_struct('attempt', 1, 'proposals', "
            + NO_PROPOSALS
            + "), named_struct('attempt', 2, 'proposals', "
            + proposals
            + ")) AS corrections");
  }

  private static String proposal(String word, String reading, String note) {
    return "array(named_struct('word', '%s', 'reading', '%s', 'note', '%s', 'evidence', 'wider'))"
        .formatted(word, reading, note);
  }

  private Path write(Dataset<Row> takes, String runId) {
    new ProposalFile(OutputStores.of(folder.toString(), Configuration.DEFAULTS.s3()))
        .write(takes, runId);
    return folder.resolve("runs").resolve(runId + "-lexicon.tsv");
  }

  @Test
  void proposalsAreRowsUnderTheirColumns() throws IOException {
    Dataset<Row> takes =
        take("l2", proposal("银行", "yin2 hang2", "行 was\tread xing2"))
            .union(take("l1", proposal("校长", "xiao4 zhang3", "长 was read chang2")));

    assertThat(Files.readString(write(takes, "r1")))
        .isEqualTo(
            """
            word\treading\tnote\tlanguage\tscript_id\tline_id\tevidence
            校长\txiao4 zhang3\t长 was read chang2\tzh\tnews\tl1\twider
            银行\tyin2 hang2\t行 was read xing2\tzh\tnews\tl2\twider
            """);
  }

  @Test
  void aRunWithoutProposalsHasNoFile() {
    assertThat(write(take("l1", NO_PROPOSALS), "r2")).doesNotExist();
  }
}
