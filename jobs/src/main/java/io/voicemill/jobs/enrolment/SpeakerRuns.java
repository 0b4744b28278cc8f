package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.run.RunNotes;
import io.voicemill.jobs.run.RunTable;
import io.voicemill.jobs.speakers.SpeakerTableSource;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.enroll.EnrolledTable;
import io.voicemill.transforms.render.RenderedTable;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrolments into one output: what they committed, and what those that died have left. */
record SpeakerRuns(SparkSession spark, OutputStore out) {

  /** The table of who became no voice. */
  static final String REFUSED = "refused";

  private static final String NOTES = ".enrolments";
  private static final Logger log = LoggerFactory.getLogger(SpeakerRuns.class);

  SpeakerRuns {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
  }

  RunNotes notes() {
    return new RunNotes(out, NOTES);
  }

  /** Every version of every speaker. */
  RunTable speakers() {
    return new RunTable(spark, out, SpeakerTableSource.FOLDER, EnrolledTable.SPEAKERS);
  }

  RunTable refused() {
    return new RunTable(spark, out, REFUSED, EnrolledTable.REFUSALS);
  }

  /**
   * Takes up runs that died. Of those that had not committed, the speakers that were made are
   * committed; who was refused will be again.
   */
  void recover() {
    for (String runId : notes().left()) {
      if (notes().hasBegun(runId) && notes().committed(runId).isEmpty()) {
        commitNotes(runId);
        log.info("Enrolment {} had died; its speakers were kept.", runId);
      }
      notes().end(runId);
    }
  }

  private void commitNotes(String runId) {
    List<String> left = notes().notes(runId);
    if (!speakers().holds(runId) && !left.isEmpty()) {
      speakers()
          .write(RenderedTable.parsed(notes().read(spark, left), EnrolledTable.SPEAKERS), runId);
    }
    refused().remove(runId);
  }
}
