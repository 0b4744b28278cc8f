package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.cluster.GpuPreflight;
import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.ProgressView;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.enroll.EnrollMakers;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reference recordings to a speaker table, with a quality report.
 *
 * @param makers finds the models on each executor
 * @param stage how enrolling is scheduled
 * @param facts what the manifest says of models and settings
 * @param view shows how far it is
 */
public record EnrollJob(
    SparkSession spark,
    Configuration configuration,
    EnrollMakers makers,
    RenderStage stage,
    Map<String, Object> facts,
    ProgressView view) {

  public EnrollJob {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(makers, "makers is null");
    requireNonNull(stage, "stage is null");
    requireNonNull(facts, "facts is null");
    requireNonNull(view, "view is null");
  }

  /**
   * Enrols the speakers of a table. A speaker whose rows, recordings, models and settings are those
   * of its highest version is left as it is; others get the next version.
   *
   * @throws VoicemillException when the job as a whole cannot be done; single speakers do not throw
   */
  public EnrollSummary run(EnrollRequest request) {
    GpuPreflight.require(stage);
    ReferenceSource source = new ReferenceSource(request.references(), configuration.s3());
    OutputStore out = OutputStores.of(request.out(), configuration.s3());
    Dataset<Row> speakers = source.speakers(spark);
    try (OutputStore.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      SpeakerRuns past = new SpeakerRuns(spark, out);
      past.recover();
      return new OneEnrolment(this, request, out, past).run(speakers, source.folder());
    } finally {
      speakers.unpersist();
    }
  }
}
