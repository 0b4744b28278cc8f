package io.voicemill.jobs.speakers;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import io.voicemill.transforms.Rows;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A speaker table in Parquet.
 *
 * @param uri the table, or the output of an enrolment that holds it
 * @param s3 where object stores are
 */
public record SpeakerTableSource(String uri, S3Settings s3) {

  /** The table within the output of an enrolment. */
  public static final String FOLDER = "speakers";

  private static final String OPTION = "--speakers";

  public SpeakerTableSource {
    requireNonNull(uri, "uri is null");
    requireNonNull(s3, "s3 is null");
  }

  /**
   * Reads all rows: every version of every speaker, the latest version of each first.
   *
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN
   */
  public Map<String, List<Map<String, Object>>> versions(SparkSession spark) {
    return versions(table(spark));
  }

  private static Map<String, List<Map<String, Object>>> versions(Dataset<Row> table) {
    Map<String, List<Map<String, Object>>> versions = new TreeMap<>();
    for (Row row : table.collectAsList()) {
      Map<String, Object> values = Rows.values(row);
      versions
          .computeIfAbsent(String.valueOf(values.get("speaker_id")), id -> new ArrayList<>())
          .add(values);
    }
    versions.values().forEach(SpeakerTableSource::sort);
    return versions;
  }

  /**
   * Reads the latest version of every speaker, without the quality reports.
   *
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN; INVALID_VALUE for a version that
   *     is there twice
   */
  public List<Map<String, Object>> latest(SparkSession spark) {
    List<Map<String, Object>> latest = new ArrayList<>();
    versions(table(spark).drop("quality"))
        .forEach(
            (id, rows) -> {
              requireOneLatest(id, rows);
              latest.add(rows.get(0));
            });
    return latest;
  }

  private Dataset<Row> table(SparkSession spark) {
    Dataset<Row> table;
    try {
      table = spark.read().parquet(found());
    } catch (VoicemillException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable(e);
    }
    if (!List.of(table.columns()).contains("speaker_id")) {
      throw new VoicemillException(
          Problem.in(
              "speaker_id",
              ProblemCode.MISSING_COLUMN,
              "The table %s has no column 'speaker_id'.".formatted(uri),
              "It has: %s.".formatted(String.join(", ", table.columns())),
              "Give the output of bin/voicemill enroll, or a table with its columns."));
    }
    return table;
  }

  private String found() {
    String scheme = OutputStores.scheme(uri);
    if (S3Tables.isScheme(scheme)) {
      return S3Tables.findSpeakers(uri, FOLDER, s3);
    }
    if (!scheme.isEmpty() && !scheme.equals("file")) {
      throw new VoicemillException(
          Problem.in(
              OPTION,
              ProblemCode.USAGE,
              "The speakers %s are in no place that Voicemill reads.".formatted(uri),
              "It reads tables in folders and in object stores with the interface of S3.",
              "Give a path or s3a://BUCKET/KEY."));
    }
    Path path = scheme.isEmpty() ? Path.of(uri) : Path.of(URI.create(uri));
    Path inside = path.resolve(FOLDER);
    return (Files.isDirectory(inside) ? inside : path).toString();
  }

  private VoicemillException unreadable(Exception failure) {
    String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new VoicemillException(
        Problem.in(
            OPTION,
            ProblemCode.UNREADABLE_SOURCE,
            "%s cannot be read as a speaker table.".formatted(uri),
            reason.contains("PATH_NOT_FOUND")
                ? "There is nothing at that path."
                : reason.contains("UNABLE_TO_INFER_SCHEMA")
                    ? "It holds no Parquet file."
                    : "Spark says: %s".formatted(reason),
            "Give the --out of bin/voicemill enroll, or a Parquet table with its columns."),
        failure);
  }

  private static void sort(List<Map<String, Object>> rows) {
    rows.sort(Comparator.<Map<String, Object>>comparingInt(SpeakerRowReader::version).reversed());
  }

  private void requireOneLatest(String id, List<Map<String, Object>> rows) {
    int[] versions = rows.stream().mapToInt(SpeakerRowReader::version).toArray();
    if (versions.length > 1 && versions[0] == versions[1]) {
      throw new VoicemillException(
          Problem.in(
              "version",
              ProblemCode.INVALID_VALUE,
              "The speaker \"%s\" has its version %d %d times in %s."
                  .formatted(
                      id,
                      versions[0],
                      Arrays.stream(versions).filter(each -> each == versions[0]).count(),
                      uri),
              "Nobody can say which of them shall speak.",
              "Take one out, or give them different versions: the highest counts."));
    }
  }
}
