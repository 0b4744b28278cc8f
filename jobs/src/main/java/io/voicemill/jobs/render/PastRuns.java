package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.kafka.TakeEvents;
import io.voicemill.jobs.kafka.TopicCheckpoint;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.render.RenderedTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs into one output: what they committed, and what those that died have left. */
record PastRuns(SparkSession spark, OutputStore out, TakeEvents events) {

  private static final Logger log = LoggerFactory.getLogger(PastRuns.class);

  PastRuns {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
    requireNonNull(events, "events is null");
  }

  /** Marks a run as begun, so that the next one knows of it if it dies. */
  void begin(String runId) {
    Futures.await(out.put(note(runId, OutputPaths.BEGUN), new byte[0], ObjectLabel.JSON));
  }

  /** Marks all of a run as committed: what is left is to announce its takes. */
  void commit(String runId, Optional<StreamBatch> batch) {
    byte[] content = batch.map(StreamBatch::json).orElse(new byte[0]);
    Futures.await(out.put(note(runId, OutputPaths.COMMITTED), content, ObjectLabel.JSON));
    batch.ifPresent(this::checkpoint);
  }

  /** Announces the takes of a run, if it has any. */
  void announce(String runId) {
    if (hasTakes(runId)) {
      events.announce(takes(runId), runId);
    }
  }

  private Dataset<Row> takes(String runId) {
    return spark.read().schema(RenderedTable.TAKES).parquet(out.uri(OutputPaths.takesOf(runId)));
  }

  /** Marks a run as ended: everything that it made is committed and announced. */
  void end(String runId) {
    out.delete(note(runId, OutputPaths.BEGUN));
    out.delete(OutputPaths.notesOf(runId));
  }

  /**
   * Takes up runs that died. Of those that had not committed, the finished takes are committed;
   * their rejections go, since the same lines will come again.
   */
  void recover() {
    for (String runId : out.list(OutputPaths.NOTES)) {
      if (Futures.await(out.exists(note(runId, OutputPaths.BEGUN)))) {
        Optional<byte[]> commit = Futures.await(out.read(note(runId, OutputPaths.COMMITTED)));
        if (commit.isEmpty()) {
          commitNotes(runId);
        }
        commit
            .filter(content -> content.length > 0)
            .map(StreamBatch::parse)
            .ifPresent(this::checkpoint);
        announce(runId);
        log.info("Run {} had died; its takes were kept.", runId);
      }
      end(runId);
    }
  }

  private void commitNotes(String runId) {
    List<String> notes = notes(runId);
    if (hasTakes(runId)) {
      propose(runId);
    } else if (!notes.isEmpty()) {
      commitTakes(noted(notes), runId);
    }
    out.delete(OutputPaths.rejectedOf(runId));
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

  /**
   * Writes the takes of a run as a whole, again if an earlier try was cut off, and the readings
   * that they propose for a lexicon.
   */
  void commitTakes(Dataset<Row> takes, String runId) {
    commit(takes, OutputPaths.takesOf(runId));
    propose(runId);
  }

  private void propose(String runId) {
    new ProposalFile(out).write(takes(runId), runId);
  }

  /** Writes the rejections of a run as a whole. */
  void commitRejections(Dataset<Row> rejections, String runId) {
    commit(rejections, OutputPaths.rejectedOf(runId));
  }

  private void commit(Dataset<Row> table, String path) {
    try {
      table.drop("run_id").coalesce(1).write().mode(SaveMode.Overwrite).parquet(out.uri(path));
    } catch (Exception e) {
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

  private void checkpoint(StreamBatch batch) {
    new TopicCheckpoint(out, batch.topic()).commit(batch);
  }

  private static String note(String runId, String name) {
    return OutputPaths.notesOf(runId) + "/" + name;
  }

  private boolean hasTakes(String runId) {
    return Futures.await(out.exists(OutputPaths.takesOf(runId) + "/_SUCCESS"));
  }
}
