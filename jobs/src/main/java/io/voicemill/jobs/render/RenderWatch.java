package io.voicemill.jobs.render;

import io.voicemill.jobs.progress.RenderProgress;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.render.RenderCounters;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;

/**
 * Looks after a running render stage: shows how far it is, and stops one that fails wholesale or
 * that is asked to stop.
 */
final class RenderWatch implements AutoCloseable {

  private static final int FEWEST_LINES_TO_JUDGE = 20;
  private static final long STOP_POLL_MILLIS = 200;

  private final SparkSession spark;
  private final LiveCounts counts;
  private final long total;
  private final double maxFailedFraction;
  private final long start = System.nanoTime();
  private final AtomicReference<VoicemillException> stopped = new AtomicReference<>();
  private final AutoCloseable display;
  private final Timer stopPoll = new Timer("voicemill-stop", true);

  /**
   * Begins to watch.
   *
   * @param total lines to be rendered
   */
  RenderWatch(
      SparkSession spark,
      RenderCounters counters,
      ProgressView view,
      long total,
      double maxFailedFraction,
      StopRequest stop) {
    this.spark = spark;
    this.counts = new LiveCounts(counters);
    this.total = total;
    this.maxFailedFraction = maxFailedFraction;
    spark.sparkContext().addSparkListener(counts);
    this.display = view.show(this::moment);
    stopPoll.schedule(
        new TimerTask() {
          @Override
          public void run() {
            obey(stop);
          }
        },
        STOP_POLL_MILLIS,
        STOP_POLL_MILLIS);
  }

  /** Why this watch stopped the job; empty if it did not. */
  Optional<VoicemillException> stopped() {
    return Optional.ofNullable(stopped.get());
  }

  @Override
  public void close() {
    stopPoll.cancel();
    spark.sparkContext().removeSparkListener(counts);
    try {
      display.close();
    } catch (Exception e) {
      throw new IllegalStateException("The progress line cannot be closed.", e);
    }
  }

  private void obey(StopRequest stop) {
    if (stop.isMade()) {
      stopped.compareAndSet(null, new StopRequest.Obeyed());
      spark.sparkContext().cancelAllJobs();
    }
  }

  private RenderProgress moment() {
    LiveCounts.Counts now = counts.counts();
    long bad = now.failed() + now.rejected();
    if (now.lines() >= FEWEST_LINES_TO_JUDGE
        && bad > maxFailedFraction * now.lines()
        && stopped.compareAndSet(null, failingWholesale(bad, now.lines()))) {
      spark.sparkContext().cancelAllJobs();
    }
    long done = Math.min(now.lines(), total);
    return new RenderProgress(
        done,
        total,
        Math.min(bad, done),
        now.audioSeconds(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private VoicemillException failingWholesale(long bad, long lines) {
    return new VoicemillException(
        Problem.in(
            "quality.max-failed-fraction",
            ProblemCode.MODEL_FAILURE,
            "%d of the first %d lines failed.".formatted(bad, lines),
            "More than %.0f %% is not a matter of single lines.".formatted(100 * maxFailedFraction),
            "Look at the takes so far, or raise quality.max-failed-fraction."));
  }
}
