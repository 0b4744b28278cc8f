package io.voicemill.jobs.run;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A table below an output to which every run adds a part of its own.
 *
 * @param folder of the table, below the output
 * @param schema with {@code run_id} or without it
 */
public record RunTable(SparkSession spark, OutputStore out, String folder, StructType schema) {

  private static final String RUN_ID = "run_id";

  public RunTable {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
    requireNonNull(folder, "folder is null");
    requireNonNull(schema, "schema is null");
  }

  /** Where the part of a run lies, below the output. */
  public String path(String runId) {
    return folder + "/" + RUN_ID + "=" + runId;
  }

  /** Whether a run has written its part, to the end. */
  public boolean holds(String runId) {
    return Futures.await(out.exists(path(runId) + "/_SUCCESS"));
  }

  /** The part of a run; without rows if it has none. */
  public Dataset<Row> of(String runId) {
    return holds(runId) ? spark.read().schema(schema).parquet(out.uri(path(runId))) : withoutRows();
  }

  /** The parts of all runs. */
  public Dataset<Row> all() {
    return out.list(folder).isEmpty()
        ? withoutRows()
        : spark.read().schema(schema).parquet(out.uri(folder));
  }

  /** The table without rows. */
  public Dataset<Row> withoutRows() {
    return spark.createDataFrame(List.of(), schema);
  }

  /**
   * Writes the part of a run as a whole, again if an earlier try was cut off.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNWRITABLE_OUTPUT
   */
  public void write(Dataset<Row> rows, String runId) {
    String path = path(runId);
    try {
      rows.drop(RUN_ID).coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.uri(path));
    } catch (Exception e) {
      throw JobFailures.known(e).orElseGet(() -> out.unwritable(path, e));
    }
  }

  /** Removes the part of a run, if it has one. */
  public void remove(String runId) {
    out.delete(path(runId));
  }
}
