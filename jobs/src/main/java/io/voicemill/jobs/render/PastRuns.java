package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.kafka.TakeEvents;
import io.voicemill.jobs.kafka.TopicCheckpoint;
import io.voicemill.jobs.run.RunNotes;
import io.voicemill.jobs.run.RunTable;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.render.RenderedTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
    notes().begin(runId);
  }

  /** Marks all of a run as committed: what is left is to announce its takes. */
  void commit(String runId, Optional<StreamBatch> batch) {
    notes().commit(runId, batch.map(StreamBatch::json).orElse(new byte[0]));
    batch.ifPresent(this::checkpoint);
  }

  /** Announces the takes of a run, if it has any. */
  void announce(String runId) {
    if (takeTable().holds(runId)) {
      events.announce(takeTable().of(runId), runId);
    }
  }

  /** Marks a run as ended: everything that it made is committed and announced. */
  void end(String runId) {
    notes().end(runId);
  }

  /**
   * Takes up runs that died. Of those that had not committed, the finished takes are committed;
   * their rejections go, since the same lines will come again.
   */
  void recover() {
    for (String runId : notes().left()) {
      if (notes().hasBegun(runId)) {
        Optional<byte[]> commit = notes().committed(runId);
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
    List<String> notes = notes().notes(runId);
    if (takeTable().holds(runId)) {
      propose(runId);
    } else if (!notes.isEmpty()) {
      commitTakes(RenderedTable.parsed(notes().read(spark, notes), RenderedTable.TAKES), runId);
    }
    rejectionTable(spark, out).remove(runId);
  }

  /** All takes of committed runs. */
  Dataset<Row> takes() {
    return takeTable().all();
  }

  /** A table of takes without rows. */
  Dataset<Row> noTakes() {
    return takeTable().withoutRows();
  }

  /**
   * Writes the takes of a run as a whole, again if an earlier try was cut off, and the readings
   * that they propose for a lexicon.
   */
  void commitTakes(Dataset<Row> takes, String runId) {
    takeTable().write(takes, runId);
    propose(runId);
  }

  /** Writes the rejections of a run as a whole. */
  void commitRejections(Dataset<Row> rejections, String runId) {
    rejectionTable(spark, out).write(rejections, runId);
  }

  /** What runs rejected. */
  static RunTable rejectionTable(SparkSession spark, OutputStore out) {
    return new RunTable(spark, out, OutputPaths.REJECTED, RenderedTable.REJECTIONS);
  }

  private void propose(String runId) {
    new ProposalFile(out).write(takeTable().of(runId), runId);
  }

  private RunTable takeTable() {
    return new RunTable(spark, out, OutputPaths.TAKES, RenderedTable.TAKES);
  }

  private RunNotes notes() {
    return new RunNotes(out, OutputPaths.NOTES);
  }

  private void checkpoint(StreamBatch batch) {
    new TopicCheckpoint(out, batch.topic()).commit(batch);
  }
}
