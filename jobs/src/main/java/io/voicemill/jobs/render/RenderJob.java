package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The main job: script table to checked audio.
 *
 * @param spark the session
 * @param takeMakers finds the models on each executor
 * @param models what the manifest says of them
 */
public record RenderJob(
    SparkSession spark,
    Configuration configuration,
    TakeMakers takeMakers,
    Map<String, Object> models,
    RenderWatcher watcher) {

  public RenderJob {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(models, "models is null");
    requireNonNull(watcher, "watcher is null");
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
      Map<String, Long> rejected = rejectedByCode(intake);
      return new DryRun(
          intake.count(),
          lines.where(DoneTakes.status().isNotNull()).count(),
          rejected,
          RenderedTable.parsed(rejectedJson(intake), RenderedTable.REJECTIONS).collectAsList(),
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
        byKey(
            lines
                .where(DoneTakes.status().isNotNull())
                .groupBy(DoneTakes.status())
                .agg(count(lit(1))));
    stopwatch.lap("intake_seconds");
    Plan plan = planner().plan(lines.where(DoneTakes.status().isNull()).drop(DoneTakes.status()));
    stopwatch.lap("plan_seconds");
    RenderCounters counters = RenderCounters.register(spark.sparkContext());
    Dataset<Row> rendered =
        new Render(runId, limits(), takeMakers, FolderTakeSink.of(out, runId), counters)
            .apply(spark, plan)
            .persist(StorageLevel.MEMORY_AND_DISK());
    long toRender = count - sum(doneByStatus) - sum(rejectedByCode(intake));
    watch(rendered, counters, toRender, plan.seconds());
    double renderSeconds = stopwatch.lap("render_seconds");
    Dataset<Row> takes = RenderedTable.takes(rendered);
    Dataset<Row> rejections =
        RenderedTable.parsed(rejectedJson(intake), RenderedTable.REJECTIONS)
            .union(RenderedTable.rejections(rendered));
    if (toRender > 0) {
      past.commitTakes(takes, runId);
    }
    Map<String, Long> rejectedByCode = byKey(rejections.groupBy("code").agg(count(lit(1))));
    if (!rejectedByCode.isEmpty()) {
      past.commitRejections(rejections, runId);
    }
    RunSummary summary =
        new RunSummary(
            runId,
            out.root().toString(),
            count,
            sum(doneByStatus),
            doneByStatus.getOrDefault("fail", 0L),
            rejectedByCode,
            byKey(takes.groupBy("qa_status").agg(count(lit(1)))),
            audioSeconds(takes),
            renderSeconds,
            medians(takes, "cer"),
            medians(takes, "wer"),
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

  private void watch(
      Dataset<Row> rendered, RenderCounters counters, long toRender, double predictedSeconds) {
    if (toRender == 0) {
      return;
    }
    try (RenderWatch watch =
        RenderWatch.start(
            spark,
            counters,
            watcher,
            toRender,
            predictedSeconds,
            configuration.quality().maxFailedFraction())) {
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

  private static Dataset<String> rejectedJson(Dataset<Row> intake) {
    return intake
        .where(col(IntakeTable.REJECTED).isNotNull())
        .select(IntakeTable.REJECTED)
        .as(Encoders.STRING());
  }

  private static Map<String, Long> rejectedByCode(Dataset<Row> intake) {
    return byKey(
        RenderedTable.parsed(rejectedJson(intake), RenderedTable.REJECTIONS)
            .groupBy("code")
            .agg(count(lit(1))));
  }

  private static Map<String, Long> byKey(Dataset<Row> counted) {
    Map<String, Long> counts = new TreeMap<>();
    counted.collectAsList().forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double audioSeconds(Dataset<Row> takes) {
    Row total = takes.agg(functions.sum(col("duration_seconds"))).head();
    return total.isNullAt(0) ? 0 : total.getDouble(0);
  }

  private static Map<String, Double> medians(Dataset<Row> takes, String column) {
    Map<String, Double> medians = new LinkedHashMap<>();
    takes
        .where(col(column).isNotNull())
        .groupBy("language")
        .agg(median(col(column)))
        .collectAsList()
        .forEach(row -> medians.put(row.getString(0), row.getDouble(1)));
    return medians;
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
      if (each instanceof VoicemillException own && own.problem() != null) {
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
