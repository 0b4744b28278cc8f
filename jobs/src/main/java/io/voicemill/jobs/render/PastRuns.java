package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.Futures;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.render.RenderedTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs into one output: what they committed, and what those that died have left. */
record PastRuns(SparkSession spark, OutputStore out) {

  private static final Logger log = LoggerFactory.getLogger(PastRuns.class);

  PastRuns {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
  }

  /** Marks a run as begun, so that the next one knows of it if it dies. */
  void begin(String runId) {
    Futures.await(
        out.put(
            OutputPaths.notesOf(runId) + "/" + OutputPaths.BEGUN, new byte[0], ObjectLabel.JSON));
  }

  /** Marks a run as ended: everything that it made is committed. */
  void end(String runId) {
    out.delete(OutputPaths.notesOf(runId));
  }

  /**
   * Takes up runs that died: their finished takes are committed; their rejections go, since the
   * same lines will come again.
   */
  void recover() {
    for (String runId : out.list(OutputPaths.NOTES)) {
      List<String> notes = notes(runId);
      if (!committed(runId) && !notes.isEmpty()) {
        commitTakes(noted(notes), runId);
      }
      out.delete(OutputPaths.rejectedOf(runId));
      end(runId);
      log.info("Run {} had died; its takes were kept.", runId);
    }
  }

  /** All takes of committed runs. */
  Dataset<Row> takes() {
    if (out.list(OutputPaths.TAKES).isEmpty()) {
      return noTakes();
    }
    return spark.read().schema(RenderedTable.TAKES).parquet(out.uri(OutputPaths.TAKES));
  }

  /** A table of takes without rows. */
  Dataset<Row> noTakes() {
    return spark.createDataFrame(List.of(), RenderedTable.TAKES);
  }

  /** Writes the takes of a run as a whole, again if an earlier try was cut off. */
  void commitTakes(Dataset<Row> takes, String runId) {
    commit(takes, OutputPaths.takesOf(runId));
  }

  /** Writes the rejections of a run as a whole. */
  void commitRejections(Dataset<Row> rejections, String runId) {
    commit(rejections, OutputPaths.rejectedOf(runId));
  }

  private void commit(Dataset<Row> table, String path) {
    try {
      table.drop("run_id").coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.uri(path));
    } catch (RuntimeException e) {
      throw JobFailures.known(e).orElseGet(() -> out.unwritable(path, e));
    }
  }

  private List<String> notes(String runId) {
    String folder = OutputPaths.notesOf(runId);
    return out.list(folder).stream()
        .filter(name -> name.endsWith(".json"))
        .map(name -> folder + "/" + name)
        .toList();
  }

  private Dataset<Row> noted(List<String> notes) {
    return RenderedTable.parsed(
        spark
            .createDataset(notes, Encoders.STRING())
            .mapPartitions(new NoteReader(out), Encoders.STRING()),
        RenderedTable.TAKES);
  }

  private boolean committed(String runId) {
    return Futures.await(out.exists(OutputPaths.takesOf(runId) + "/_SUCCESS"));
  }
}
