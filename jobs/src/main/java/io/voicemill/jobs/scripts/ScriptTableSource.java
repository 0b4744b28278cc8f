package io.voicemill.jobs.scripts;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.input_file_name;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.ScriptTable;
import io.voicemill.schemas.table.Column;
import io.voicemill.transforms.intake.RawLines;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

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
    refuseOtherKinds();
    Dataset<Row> table;
    try {
      table = spark.read().parquet(found());
    } catch (VoicemillException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable(e);
    }
    Dataset<Row> named = withKnownNames(table);
    for (Column column : ScriptTable.SCHEMA.columns()) {
      if (column.presence() == Column.Presence.REQUIRED) {
        requireColumn(named, column.name());
      }
    }
    return RawLines.ofTable(named.withColumn(FILE, input_file_name()), FILE);
  }

  @Override
  public VoicemillException unreadable(Throwable failure) {
    String cause = rootMessage(failure);
    if (cause.contains("PATH_NOT_FOUND") || cause.contains("does not exist")) {
      return problem(
          "There is nothing at %s.".formatted(uri),
          "The path was not found.",
          "Check --scripts.",
          failure);
    }
    if (cause.contains("UNABLE_TO_INFER_SCHEMA")) {
      return problem(
          "%s holds no Parquet file.".formatted(uri),
          "A script table is one Parquet file or a folder of them.",
          "Make one from CSV or JSON Lines by bin/voicemill import.",
          failure);
    }
    return problem(
        "%s cannot be read as Parquet.".formatted(uri),
        "A file is damaged, cut off, or of another kind: %s".formatted(cause),
        "Write the table again; a CSV or JSON Lines file becomes one by bin/voicemill import.",
        failure);
  }

  @Override
  public VoicemillException empty() {
    return problem(
        "%s has no lines.".formatted(uri),
        "There is nothing to render.",
        "Check that it is the right table.",
        null);
  }

  private void refuseOtherKinds() {
    if (uri.matches("(?i)(kafka|https?|gs)://.*")) {
      throw new VoicemillException(
          Problem.in(
              "--scripts",
              ProblemCode.USAGE,
              "The scripts %s are in no place that Voicemill reads.".formatted(withoutQuery()),
              "It reads tables in folders and in object stores with the interface of S3.",
              "Give a path or s3a://BUCKET/KEY."));
    }
    if (isFile() && uri.matches("(?i).*\\.(csv|tsv|jsonl|ndjson|json)")) {
      throw problem(
          "%s is not Parquet.".formatted(uri),
          "A script table is one Parquet file or a folder of them.",
          "Run bin/voicemill import %s --out TABLE.parquet first.".formatted(uri),
          null);
    }
  }

  private boolean isFile() {
    return switch (OutputStores.scheme(uri)) {
      case "" -> Files.isRegularFile(Path.of(uri));
      case "file" -> Files.isRegularFile(Path.of(URI.create(uri)));
      default -> isInObjectStore();
    };
  }

  private boolean isInObjectStore() {
    return S3Tables.isScheme(OutputStores.scheme(uri));
  }

  private String found() {
    return isInObjectStore() ? S3Tables.find(uri, s3) : uri;
  }

  private String withoutQuery() {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  private static Dataset<Row> withKnownNames(Dataset<Row> table) {
    Dataset<Row> named = table;
    for (Column column : ScriptTable.SCHEMA.columns()) {
      Optional<String> given =
          Stream.of(table.columns())
              .filter(name -> name.equalsIgnoreCase(column.name()))
              .findFirst();
      if (given.isPresent() && !given.get().equals(column.name())) {
        named = named.withColumnRenamed(given.get(), column.name());
      }
    }
    return named;
  }

  private void requireColumn(Dataset<Row> table, String column) {
    Optional<StructField> field =
        Stream.of(table.schema().fields()).filter(each -> each.name().equals(column)).findFirst();
    if (field.isEmpty()) {
      throw missing(
          "The table %s has no column '%s'.".formatted(uri, column),
          "It has: %s.".formatted(String.join(", ", List.of(table.columns()))),
          column);
    }
    DataType type = field.get().dataType();
    if (!(type instanceof AtomicType) || type instanceof BinaryType) {
      throw missing(
          "The column '%s' of %s is of type %s.".formatted(column, uri, type.simpleString()),
          "Text is needed there.",
          column);
    }
  }

  private static VoicemillException missing(String problem, String why, String column) {
    return new VoicemillException(
        Problem.in(
            column,
            ProblemCode.MISSING_COLUMN,
            problem,
            why,
            "Every script table needs line_id, text and speaker_id as text."));
  }

  private static VoicemillException problem(
      String problem, String why, String fix, Throwable cause) {
    return new VoicemillException(
        Problem.in("--scripts", ProblemCode.UNREADABLE_SOURCE, problem, why, fix), cause);
  }

  private static String rootMessage(Throwable failure) {
    StringBuilder messages = new StringBuilder();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each == failure || each.getCause() == null) {
        messages.append(firstLine(each)).append(' ');
      }
    }
    return messages.toString().strip();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString());
  }
}
