package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.run.JobFailures;
import io.voicemill.jobs.scripts.LineSource;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.transforms.TakeMakers;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.intake.Descriptions;
import io.voicemill.transforms.intake.Intake;
import io.voicemill.transforms.intake.IntakeTable;
import io.voicemill.transforms.plan.Plan;
import io.voicemill.transforms.plan.Planner;
import io.voicemill.transforms.render.RenderedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** From raw lines to a plan: what a run and a dry run have in common. */
record LinePlanning(
    SparkSession spark, Configuration configuration, TakeMakers takeMakers, RenderStage stage) {

  LinePlanning {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(stage, "stage is null");
  }

  /** Rows of {@link IntakeTable}, kept until they are unpersisted. */
  Dataset<Row> intake(Dataset<Row> raw, LineSource source, String runId) {
    Dataset<Row> read = raw.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> intake =
          new Intake(runId, limits(), takeMakers, Descriptions.of(read, takeMakers))
              .apply(read)
              .persist(StorageLevel.MEMORY_AND_DISK());
      if (intake.count() == 0) {
        throw source.empty();
      }
      return intake;
    } catch (VoicemillException e) {
      throw e;
    } catch (Exception e) {
      throw JobFailures.known(e).orElseGet(() -> source.unreadable(e));
    } finally {
      read.unpersist();
    }
  }

  /** Lines that are not rejected, with the verdict of the take that they have already. */
  Dataset<Row> matched(
      Dataset<Row> intake, PastRuns past, StoreTakeSink sink, RenderRequest.Scope scope) {
    Dataset<Row> lines = intake.where(col(IntakeTable.REJECTED).isNull());
    Dataset<Row> takes = scope == RenderRequest.Scope.ALL ? past.noTakes() : past.takes();
    return new DoneTakes(takes, sink)
        .match(
            lines,
            scope == RenderRequest.Scope.MISSING_AND_FAILED
                ? DoneTakes.Keep.ALL_BUT_FAILED
                : DoneTakes.Keep.EVERY_TAKE);
  }

  /** The plan of those matched lines that have no take to keep. */
  Plan plan(Dataset<Row> matched) {
    return new Planner(stage.slots() * configuration.render().chunksPerSlot())
        .plan(matched.where(DoneTakes.status().isNull()).drop(DoneTakes.status()));
  }

  LineLimits limits() {
    return new LineLimits(
        configuration.limits().maxCharacters(), configuration.defaults().language());
  }

  /** What the intake rejected, as the rejected table. */
  static Dataset<Row> rejections(Dataset<Row> intake) {
    return RenderedTable.parsed(
        intake
            .where(col(IntakeTable.REJECTED).isNotNull())
            .select(IntakeTable.REJECTED)
            .as(Encoders.STRING()),
        RenderedTable.REJECTIONS);
  }
}
