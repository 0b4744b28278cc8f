package io.voicemill.jobs.scripts;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.input_file_name;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.ScriptTable;
import io.voicemill.transforms.intake.RawLines;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A script table in Parquet.
 *
 * @param uri a file or a folder
 * @param s3 where object stores are
 */
public record ScriptTableSource(String uri, S3Settings s3) implements LineSource {

  private static final String FILE = "__file";

  public ScriptTableSource {
    requireNonNull(uri, "uri is null");
    requireNonNull(s3, "s3 is null");
  }

  /**
   * Opens the table and checks its columns; the rows are read later.
   *
   * @return raw lines
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN
   */
  public Dataset<Row> open(SparkSession spark) {
    table().refuseOtherPlaces();
    refuseOtherKinds();
    String found = table().isInObjectStore() ? S3Tables.find(uri, s3) : uri;
    return RawLines.ofTable(table().open(spark, found).withColumn(FILE, input_file_name()), FILE);
  }

  @Override
  public VoicemillException unreadable(Throwable failure) {
    return table().unreadable(failure);
  }

  @Override
  public VoicemillException empty() {
    return table()
        .problem(
            "%s has no lines.".formatted(uri),
            "There is nothing to render.",
            "Check that it is the right table.",
            null);
  }

  private void refuseOtherKinds() {
    if (table().isFile() && uri.matches("(?i).*\\.(csv|tsv|jsonl|ndjson|json)")) {
      throw table()
          .problem(
              "%s is not Parquet.".formatted(uri),
              "A script table is one Parquet file or a folder of them.",
              "Run bin/voicemill import %s --out TABLE.parquet first.".formatted(uri),
              null);
    }
  }

  private ParquetTable table() {
    return new ParquetTable(
        uri,
        "--scripts",
        "A script table",
        ScriptTable.SCHEMA,
        "A CSV or JSON Lines file becomes one by bin/voicemill import.");
  }
}
