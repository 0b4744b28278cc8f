package io.voicemill.jobs.scripts;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.table.Column;
import io.voicemill.schemas.table.TableSchema;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * A table in Parquet that a user names.
 *
 * @param uri a file or a folder
 * @param option that it was given to
 * @param kind what it is, as a sentence begins: {@code A script table}
 * @param schema its required columns must be there
 * @param otherWay how else such a table can be had
 */
public record ParquetTable(
    String uri, String option, String kind, TableSchema schema, String otherWay) {

  public ParquetTable {
    requireNonNull(uri, "uri is null");
    requireNonNull(option, "option is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(schema, "schema is null");
    requireNonNull(otherWay, "otherWay is null");
  }

  /**
   * Opens the table and checks its columns; the rows are read later.
   *
   * @param found the URI by which Spark reads it
   * @return its columns, the known ones under their exact names
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN
   */
  public Dataset<Row> open(SparkSession spark, String found) {
    Dataset<Row> table;
    try {
      table = spark.read().parquet(found);
    } catch (VoicemillException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable(e);
    }
    Dataset<Row> named = withKnownNames(table);
    required().forEach(column -> requireColumn(named, column));
    return named;
  }

  /** What a failure to read the table means for the user. */
  public VoicemillException unreadable(Throwable failure) {
    String cause = rootMessage(failure);
    if (cause.contains("PATH_NOT_FOUND") || cause.contains("does not exist")) {
      return problem(
          "There is nothing at %s.".formatted(uri),
          "The path was not found.",
          "Check %s.".formatted(option),
          failure);
    }
    if (cause.contains("UNABLE_TO_INFER_SCHEMA")) {
      return problem(
          "%s holds no Parquet file.".formatted(uri),
          "%s is one Parquet file or a folder of them.".formatted(kind),
          otherWay,
          failure);
    }
    return problem(
        "%s cannot be read as Parquet.".formatted(uri),
        "A file is damaged, cut off, or of another kind: %s".formatted(cause),
        "Write the table again. " + otherWay,
        failure);
  }

  /** Refuses places that no table is read from. */
  public void refuseOtherPlaces() {
    if (uri.matches("(?i)(kafka|https?|gs|ftp)://.*")) {
      throw new VoicemillException(
          Problem.in(
              option,
              ProblemCode.USAGE,
              "The table %s is in no place that Voicemill reads.".formatted(withoutSecrets()),
              "It reads tables in folders and in object stores with the interface of S3.",
              "Give a path or s3a://BUCKET/KEY."));
    }
  }

  /** Whether it is one file, or may be one in an object store. */
  public boolean isFile() {
    return switch (OutputStores.scheme(uri)) {
      case "" -> Files.isRegularFile(Path.of(uri));
      case "file" -> Files.isRegularFile(Path.of(URI.create(uri)));
      default -> isInObjectStore();
    };
  }

  /** Whether it is in an object store. */
  public boolean isInObjectStore() {
    return S3Tables.isScheme(OutputStores.scheme(uri));
  }

  /** A problem of the table as a whole. */
  public VoicemillException problem(String problem, String why, String fix, Throwable cause) {
    return new VoicemillException(
        Problem.in(option, ProblemCode.UNREADABLE_SOURCE, problem, why, fix), cause);
  }

  private List<String> required() {
    return schema.columns().stream()
        .filter(column -> column.presence() == Column.Presence.REQUIRED)
        .map(Column::name)
        .toList();
  }

  private String withoutSecrets() {
    int query = uri.indexOf('?');
    return (query < 0 ? uri : uri.substring(0, query)).replaceAll("(?<=://)[^/]*@", "");
  }

  private Dataset<Row> withKnownNames(Dataset<Row> table) {
    Dataset<Row> named = table;
    for (Column column : schema.columns()) {
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

  private VoicemillException missing(String problem, String why, String column) {
    List<String> needed = required();
    String last = needed.get(needed.size() - 1);
    String others = needed.subList(0, needed.size() - 1).stream().collect(Collectors.joining(", "));
    return new VoicemillException(
        Problem.in(
            column,
            ProblemCode.MISSING_COLUMN,
            problem,
            why,
            "%s needs %s and %s as text."
                .formatted(kind.replaceFirst("^An? ", "Every "), others, last)));
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
