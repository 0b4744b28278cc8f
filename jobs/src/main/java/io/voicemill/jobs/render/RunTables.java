package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.kafka.TakeEvents;
import io.voicemill.jobs.storage.OutputStore;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables that runs have left in an output. */
public record RunTables(SparkSession spark, OutputStore out) {

  public RunTables {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
  }

  /** The takes of all runs, older ones of the same line among them. */
  public Dataset<Row> takes() {
    return new PastRuns(spark, out, TakeEvents.none()).takes();
  }

  /** What a run rejected. */
  public Dataset<Row> rejections(String runId) {
    return PastRuns.rejectionTable(spark, out).of(runId);
  }
}
