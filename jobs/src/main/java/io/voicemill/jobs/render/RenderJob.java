package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.transforms.TakeMakers;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.intake.Intake;
import io.voicemill.transforms.intake.IntakeTable;
import io.voicemill.transforms.plan.Plan;
import io.voicemill.transforms.plan.Planner;
import io.voicemill.transforms.render.Render;
import io.voicemill.transforms.render.RenderCounters;
import io.voicemill.transforms.render.RenderedTable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The main job: script table to checked audio.
 *
 * @param spark the session
 * @param takeMakers finds the models on each executor
 * @param models what the manifest says of them
 * @param view shows how far rendering is
 */
public record RenderJob(
    SparkSession spark,
    Configuration configuration,
    TakeMakers takeMakers,
    Map<String, Object> models,
    ProgressView view) {

  public RenderJob {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(models, "models is null");
    requireNonNull(view, "view is null");
  }

  /**
   * Renders a table.
   *
   * @throws VoicemillException when the job as a whole cannot be done; single lines do not throw
   */
  public RunSummary run(RenderRequest request) {
    ScriptSource source = new ScriptSource(request.scripts());
    OutputFolder out = OutputFolder.of(request.out());
    Dataset<Row> script = source.open(spark);
    try (OutputFolder.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      PastRuns past = new PastRuns(spark, out);
      past.recover();
      Instant start = Instant.now();
      String runId = RunId.create(start);
      RunManifest manifest =
          new RunManifest(out, runId, start, request, configuration, models, Versions.of(spark));
      manifest.begin();
      try {
        Stopwatch stopwatch = new Stopwatch();
        RunSummary summary = render(request, source, script, out, past, runId, stopwatch);
        manifest.finish(Instant.now(), summary, stopwatch.seconds());
        return summary;
      } catch (RuntimeException e) {
        manifest.fail(Instant.now(), String.valueOf(e.getMessage()));
        throw e;
      }
    }
  }

  /**
   * Validates, plans and prices a table without rendering or writing anything.
   *
   * @throws VoicemillException when the table as a whole cannot be read
   */
  public DryRun dryRun(RenderRequest request) {
    ScriptSource source = new ScriptSource(request.scripts());
    OutputFolder out = OutputFolder.of(request.out());
    Dataset<Row> intake = intake(source, source.open(spark), "dry-run");
    try {
      Dataset<Row> lines = todo(request, out, new PastRuns(spark, out), "dry-run", intake);
      Plan plan = planner().plan(lines.where(DoneTakes.status().isNull()).drop(DoneTakes.status()));
      Map<String, Long> rejected = TakeFigures.countBy(rejections(intake), col("code"));
      return new DryRun(
          intake.count(),
          lines.where(DoneTakes.status().isNotNull()).count(),
          rejected,
          rejections(intake).collectAsList().stream().map(RenderJob::words).toList(),
          plan.chunkSeconds().size(),
          plan.voiceLoads(),
          plan.seconds(),
          spark.sparkContext().defaultParallelism());
    } finally {
      intake.unpersist();
    }
  }

  private RunSummary render(
      RenderRequest request,
      ScriptSource source,
      Dataset<Row> script,
      OutputFolder out,
      PastRuns past,
      String runId,
      Stopwatch stopwatch) {
    Dataset<Row> intake = intake(source, script, runId);
    long count = intake.count();
    Dataset<Row> lines =
        todo(request, out, past, runId, intake).persist(StorageLevel.MEMORY_AND_DISK());
    Map<String, Long> doneByStatus =
        TakeFigures.countBy(lines.where(DoneTakes.status().isNotNull()), DoneTakes.status());
    stopwatch.lap("intake_seconds");
    Plan plan = planner().plan(lines.where(DoneTakes.status().isNull()).drop(DoneTakes.status()));
    stopwatch.lap("plan_seconds");
    RenderCounters counters = RenderCounters.register(spark.sparkContext());
    Dataset<Row> rendered =
        new Render(runId, limits(), takeMakers, FolderTakeSink.of(out, runId), counters)
            .apply(spark, plan)
            .persist(StorageLevel.MEMORY_AND_DISK());
    long toRender = count - TakeFigures.total(doneByStatus) - rejections(intake).count();
    watch(rendered, counters, toRender);
    double renderSeconds = stopwatch.lap("render_seconds");
    Dataset<Row> takes = RenderedTable.takes(rendered);
    Dataset<Row> rejections = rejections(intake).union(RenderedTable.rejections(rendered));
    if (toRender > 0) {
      past.commitTakes(takes, runId);
    }
    Map<String, Long> rejectedByCode = TakeFigures.countBy(rejections, col("code"));
    if (!rejectedByCode.isEmpty()) {
      past.commitRejections(rejections, runId);
    }
    RunSummary summary =
        new RunSummary(
            runId,
            out.root().toString(),
            count,
            TakeFigures.total(doneByStatus),
            doneByStatus.getOrDefault("fail", 0L),
            rejectedByCode,
            TakeFigures.countBy(takes, col("qa_status")),
            TakeFigures.audioSeconds(takes),
            renderSeconds,
            TakeFigures.mediansByLanguage(takes, "cer"),
            TakeFigures.mediansByLanguage(takes, "wer"),
            counters.voiceLoads().value());
    requireNothingLost(summary);
    past.forgetNotes(runId);
    stopwatch.lap("commit_seconds");
    rendered.unpersist();
    lines.unpersist();
    intake.unpersist();
    return summary;
  }

  private Dataset<Row> intake(ScriptSource source, Dataset<Row> script, String runId) {
    Dataset<Row> intake =
        new Intake(runId, limits(), takeMakers)
            .apply(script)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      if (intake.count() == 0) {
        throw source.empty();
      }
      return intake;
    } catch (VoicemillException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ownFailure(e).orElseGet(() -> source.unreadable(e));
    }
  }

  private Dataset<Row> todo(
      RenderRequest request, OutputFolder out, PastRuns past, String runId, Dataset<Row> intake) {
    Dataset<Row> lines = intake.where(col(IntakeTable.REJECTED).isNull());
    Dataset<Row> takes = request.scope() == RenderRequest.Scope.ALL ? past.noTakes() : past.takes();
    return new DoneTakes(takes, FolderTakeSink.of(out, runId))
        .match(
            lines,
            request.scope() == RenderRequest.Scope.MISSING_AND_FAILED
                ? DoneTakes.Keep.ALL_BUT_FAILED
                : DoneTakes.Keep.EVERY_TAKE);
  }

  private void watch(Dataset<Row> rendered, RenderCounters counters, long toRender) {
    if (toRender == 0) {
      return;
    }
    try (RenderWatch watch =
        new RenderWatch(
            spark, counters, view, toRender, configuration.quality().maxFailedFraction())) {
      try {
        rendered.count();
      } catch (RuntimeException e) {
        throw watch.stopped().orElseGet(() -> ownFailure(e).orElseGet(() -> jobFailure(e)));
      }
    }
  }

  private Planner planner() {
    return new Planner(
        Math.max(
            1, spark.sparkContext().defaultParallelism() * configuration.render().chunksPerSlot()));
  }

  private LineLimits limits() {
    return new LineLimits(
        configuration.limits().maxCharacters(), configuration.defaults().language());
  }

  private static Dataset<Row> rejections(Dataset<Row> intake) {
    return RenderedTable.parsed(
        intake
            .where(col(IntakeTable.REJECTED).isNotNull())
            .select(IntakeTable.REJECTED)
            .as(Encoders.STRING()),
        RenderedTable.REJECTIONS);
  }

  private static String words(Row rejection) {
    return "%s: %s %s %s"
        .formatted(
            Optional.ofNullable(rejection.<String>getAs("line_id")).orElse("(no line_id)"),
            rejection.<String>getAs("problem"),
            rejection.<String>getAs("why"),
            rejection.<String>getAs("fix"));
  }

  private static void requireNothingLost(RunSummary summary) {
    long accounted = summary.takes() + summary.done() + summary.rejected();
    if (accounted != summary.lines()) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "%d lines came in and %d are accounted for.".formatted(summary.lines(), accounted),
              "No line may be lost.",
              "The notes of the run were kept; run the same command again, and report this."));
    }
  }

  private static Optional<VoicemillException> ownFailure(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof VoicemillException own) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }

  private static VoicemillException jobFailure(Throwable failure) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.ENVIRONMENT,
            "Rendering stopped: %s.".formatted(failure.getMessage()),
            "A task failed several times.",
            "Takes that were finished are kept; the same command goes on where this run ended."),
        failure);
  }
}
