package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.run.JobFailures;
import io.voicemill.jobs.scripts.ParquetTable;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Files;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.ReferenceTable;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.enroll.Enroll;
import io.voicemill.transforms.enroll.RawReferences;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * A reference table: CSV, JSON Lines or Parquet.
 *
 * @param uri a file; for Parquet also a folder
 * @param s3 where object stores are
 */
record ReferenceSource(String uri, S3Settings s3) {

  static final String OPTION = "--references";

  private static final String FILE = "__file";
  private static final String POSITION = "__position";
  private static final long LARGEST_TEXT = 1L << 30;

  ReferenceSource {
    requireNonNull(uri, "uri is null");
    requireNonNull(s3, "s3 is null");
  }

  /**
   * Opens the table and checks its columns; single rows are not judged.
   *
   * @return rows of {@link RawReferences}
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN, USAGE
   */
  Dataset<Row> open(SparkSession spark) {
    table().refuseOtherPlaces();
    if (uri.matches("(?i).*\\.(csv|jsonl|ndjson)") && table().isFile()) {
      return spark.createDataFrame(textRows(), RawReferences.SCHEMA);
    }
    if (uri.matches("(?i).*\\.(tsv|json|txt|xlsx?)") && table().isFile()) {
      throw table()
          .problem(
              "%s is no table that references are read from.".formatted(uri),
              "A reference table is CSV with commas, JSON Lines or Parquet.",
              "Save it as .csv or .jsonl.",
              null);
    }
    String found = table().isInObjectStore() ? S3Tables.findReferences(uri, s3) : uri;
    return table()
        .open(spark, found)
        .withColumn(FILE, col("_metadata.file_path"))
        .withColumn(POSITION, col("_metadata.row_index"))
        .map(raw(), Encoders.row(RawReferences.SCHEMA));
  }

  /**
   * Reads the whole table.
   *
   * @return the rows of each speaker together, as {@link Enroll#speakers}; kept until it is
   *     unpersisted
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN, USAGE
   */
  Dataset<Row> speakers(SparkSession spark) {
    Dataset<Row> speakers = Enroll.speakers(open(spark)).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      if (speakers.count() == 0) {
        throw empty();
      }
      return speakers;
    } catch (Exception e) {
      speakers.unpersist();
      throw JobFailures.known(e).orElseGet(() -> table().unreadable(e));
    }
  }

  /** What it means for the user that there is no row. */
  private VoicemillException empty() {
    return table()
        .problem(
            "%s has no rows.".formatted(uri),
            "There is nobody to enrol.",
            "Check that it is the right table.",
            null);
  }

  /** Where recordings with a relative name are looked for first: beside the table. */
  String folder() {
    if (table().isInObjectStore()) {
      String whole = uri.replaceAll("/+$", "");
      return whole.substring(0, whole.lastIndexOf('/'));
    }
    Path parent = path().toAbsolutePath().normalize().getParent();
    return parent == null ? "/" : parent.toString();
  }

  private List<Row> textRows() {
    if (!table().isInObjectStore()) {
      return new ReferenceFile(path(), uri).rows();
    }
    try {
      Path copy = Files.createTempFile("voicemill-", suffix());
      try {
        S3Files.copyReferences(uri, copy, LARGEST_TEXT, s3);
        return new ReferenceFile(copy, uri).rows();
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "The table %s cannot be copied to this machine.".formatted(uri),
              "The system says: %s.".formatted(e),
              "Check the room and the rights in the folder for temporary files."),
          e);
    }
  }

  private String suffix() {
    return uri.substring(uri.lastIndexOf('.'));
  }

  private Path path() {
    return OutputStores.scheme(uri).equals("file") ? Path.of(URI.create(uri)) : Path.of(uri);
  }

  private ParquetTable table() {
    return new ParquetTable(
        uri,
        OPTION,
        "A reference table",
        ReferenceTable.SCHEMA,
        "A reference table may also be a .csv or .jsonl file.");
  }

  private static MapFunction<Row, Row> raw() {
    return row -> {
      Map<String, Object> values = Rows.values(row);
      String file = String.valueOf(values.remove(FILE));
      long position = ((Number) values.remove(POSITION)).longValue();
      return RawReferences.of(values, file, position);
    };
  }
}
