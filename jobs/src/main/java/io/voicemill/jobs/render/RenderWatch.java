package io.voicemill.jobs.render;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.render.RenderCounters;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;

/** Looks after a running render stage: tells the watcher, and stops a job that fails wholesale. */
final class RenderWatch implements AutoCloseable {

  private static final int FEWEST_LINES_TO_JUDGE = 20;
  private static final long PERIOD_MILLISECONDS = 500;

  private final SparkSession spark;
  private final RenderProgress progress;
  private final RenderWatcher watcher;
  private final long total;
  private final double predictedSeconds;
  private final double maxFailedFraction;
  private final long start = System.nanoTime();
  private final AtomicReference<VoicemillException> stopped = new AtomicReference<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "voicemill-render-watch");
            thread.setDaemon(true);
            return thread;
          });

  private RenderWatch(
      SparkSession spark,
      RenderProgress progress,
      RenderWatcher watcher,
      long total,
      double predictedSeconds,
      double maxFailedFraction) {
    this.spark = spark;
    this.progress = progress;
    this.watcher = watcher;
    this.total = total;
    this.predictedSeconds = predictedSeconds;
    this.maxFailedFraction = maxFailedFraction;
  }

  static RenderWatch start(
      SparkSession spark,
      RenderCounters counters,
      RenderWatcher watcher,
      long total,
      double predictedSeconds,
      double maxFailedFraction) {
    RenderProgress progress = new RenderProgress(counters);
    spark.sparkContext().addSparkListener(progress);
    RenderWatch watch =
        new RenderWatch(spark, progress, watcher, total, predictedSeconds, maxFailedFraction);
    watch.scheduleLooks();
    return watch;
  }

  /** Why this watch stopped the job; empty if it did not. */
  Optional<VoicemillException> stopped() {
    return Optional.ofNullable(stopped.get());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    spark.sparkContext().removeSparkListener(progress);
    watcher.finished(moment(progress.counts()));
  }

  private void scheduleLooks() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    RenderProgress.Counts counts = progress.counts();
    watcher.rendering(moment(counts));
    long bad = counts.failed() + counts.rejected();
    if (counts.lines() >= FEWEST_LINES_TO_JUDGE
        && bad > maxFailedFraction * counts.lines()
        && stopped.compareAndSet(null, failingWholesale(bad, counts.lines()))) {
      spark.sparkContext().cancelAllJobs();
    }
  }

  private RenderWatcher.Moment moment(RenderProgress.Counts counts) {
    return new RenderWatcher.Moment(
        counts.lines(),
        total,
        counts.audioSeconds(),
        (System.nanoTime() - start) / 1e9,
        predictedSeconds);
  }

  private VoicemillException failingWholesale(long bad, long lines) {
    return new VoicemillException(
        Problem.in(
            "quality.max-failed-fraction",
            ProblemCode.ENVIRONMENT,
            "%d of the first %d lines failed.".formatted(bad, lines),
            "More than %.0f %% is not a matter of single lines.".formatted(100 * maxFailedFraction),
            "Look at the takes so far, or raise quality.max-failed-fraction."));
  }
}
