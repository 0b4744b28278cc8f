package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.run.JobFailures;
import io.voicemill.jobs.run.RunId;
import io.voicemill.jobs.run.Stopwatch;
import io.voicemill.jobs.run.Versions;
import io.voicemill.jobs.scripts.LineSource;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.RenderingJvm;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.plan.Plan;
import io.voicemill.transforms.render.Render;
import io.voicemill.transforms.render.RenderCounters;
import io.voicemill.transforms.render.RenderedTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Runs over lines, one at a time: raw lines in, committed takes and rejections out, and a manifest
 * of each.
 *
 * @param out owned by the caller
 * @param stop ends a run that renders
 */
record BatchRun(
    RenderJob job, RenderRequest request, OutputStore out, PastRuns past, StopRequest stop) {

  BatchRun {
    requireNonNull(job, "job is null");
    requireNonNull(request, "request is null");
    requireNonNull(out, "out is null");
    requireNonNull(past, "past is null");
    requireNonNull(stop, "stop is null");
  }

  /**
   * One run.
   *
   * @param raw rows of {@link io.voicemill.transforms.intake.RawLines}
   * @param batch that the rows are; empty for a table
   * @throws VoicemillException when the run as a whole cannot be done
   */
  RunSummary run(Dataset<Row> raw, LineSource source, Optional<StreamBatch> batch) {
    Instant start = Instant.now();
    String runId = RunId.create(start);
    RunManifest manifest =
        new RunManifest(
            out,
            runId,
            start,
            request,
            job.configuration(),
            job.models(),
            job.lexicons(),
            Versions.of(job.spark()));
    batch.ifPresent(manifest::of);
    past.begin(runId);
    manifest.begin();
    try {
      Stopwatch stopwatch = new Stopwatch();
      RunSummary summary = render(raw, source, runId, stopwatch);
      past.commit(runId, batch);
      past.announce(runId);
      stopwatch.lap("announce_seconds");
      manifest.finish(Instant.now(), summary, stopwatch.seconds());
      past.end(runId);
      return summary;
    } catch (Exception e) {
      RuntimeException failure = JobFailures.of(e);
      manifest.fail(Instant.now(), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  private RunSummary render(
      Dataset<Row> raw, LineSource source, String runId, Stopwatch stopwatch) {
    LinePlanning planning = job.planning();
    StoreTakeSink sink = new StoreTakeSink(out, runId);
    Dataset<Row> intake = planning.intake(raw, source, runId);
    long count = intake.count();
    Dataset<Row> lines =
        planning
            .matched(intake, past, sink, request.scope())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Map<String, Long> doneByStatus =
        TakeFigures.countBy(lines.where(DoneTakes.status().isNotNull()), DoneTakes.status());
    stopwatch.lap("intake_seconds");
    Plan plan = planning.plan(lines);
    stopwatch.lap("plan_seconds");
    RenderCounters counters = RenderCounters.register(job.spark().sparkContext());
    Dataset<Row> rendered =
        new Render(runId, planning.limits(), job.takeMakers(), sink, counters)
            .apply(job.spark(), plan, job.stage().profile())
            .persist(StorageLevel.MEMORY_AND_DISK());
    long toRender =
        count - TakeFigures.total(doneByStatus) - LinePlanning.rejections(intake).count();
    watch(rendered, counters, toRender);
    double renderSeconds = stopwatch.lap("render_seconds");
    Dataset<Row> takes = RenderedTable.takes(rendered);
    Dataset<Row> rejections =
        LinePlanning.rejections(intake).union(RenderedTable.rejections(rendered));
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
            out.place(),
            count,
            TakeFigures.total(doneByStatus),
            doneByStatus.getOrDefault("fail", 0L),
            rejectedByCode,
            TakeFigures.countBy(takes, col("qa_status")),
            TakeFigures.audioSeconds(takes),
            renderSeconds,
            TakeFigures.mediansByLanguage(takes, "cer"),
            TakeFigures.mediansByLanguage(takes, "wer"),
            plan.chunkSeconds().size(),
            counters.voiceLoads().value(),
            executors(counters.renderingJvms().value()));
    requireNothingLost(summary);
    stopwatch.lap("commit_seconds");
    rendered.unpersist();
    lines.unpersist();
    intake.unpersist();
    return summary;
  }

  private void watch(Dataset<Row> rendered, RenderCounters counters, long toRender) {
    if (toRender == 0) {
      return;
    }
    try (RenderWatch watch =
        new RenderWatch(
            job.spark(),
            counters,
            job.view(),
            toRender,
            job.configuration().quality().maxFailedFraction(),
            stop)) {
      try {
        rendered.count();
      } catch (Exception e) {
        throw watch.stopped().map(RuntimeException.class::cast).orElseGet(() -> JobFailures.of(e));
      }
    }
  }

  /** The last report of each executor. */
  private static List<RenderingJvm> executors(Collection<RenderingJvm> reports) {
    Map<String, RenderingJvm> last = new TreeMap<>();
    reports.forEach(
        report ->
            last.merge(
                report.executor(),
                report,
                (one, other) -> loads(one) > loads(other) ? one : other));
    return List.copyOf(last.values());
  }

  private static int loads(RenderingJvm report) {
    return report.modelLoads().values().stream().mapToInt(Integer::intValue).sum();
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
}
