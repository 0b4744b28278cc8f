package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.voicemill.jobs.progress.EnrollProgress;
import io.voicemill.jobs.render.TakeFigures;
import io.voicemill.jobs.run.JobFailures;
import io.voicemill.jobs.run.ManifestFile;
import io.voicemill.jobs.run.RecordValues;
import io.voicemill.jobs.run.RunId;
import io.voicemill.jobs.run.Stopwatch;
import io.voicemill.jobs.run.Versions;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.enroll.Enroll;
import io.voicemill.transforms.enroll.EnrollCounters;
import io.voicemill.transforms.enroll.EnrolledTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * One run: speakers in, committed versions and refusals out, with a manifest and the page.
 *
 * @param out owned by the caller
 */
record OneEnrolment(EnrollJob job, EnrollRequest request, OutputStore out, SpeakerRuns past) {

  private static final int CHUNKS_A_SLOT = 16;

  OneEnrolment {
    requireNonNull(job, "job is null");
    requireNonNull(request, "request is null");
    requireNonNull(out, "out is null");
    requireNonNull(past, "past is null");
  }

  /**
   * Enrols.
   *
   * @param speakers as {@link Enroll#speakers} made them
   * @param folder around the reference table
   */
  EnrollSummary run(Dataset<Row> speakers, String folder) {
    Instant start = Instant.now();
    String runId = RunId.create(start);
    ManifestFile manifest = new ManifestFile(out, runId, start);
    manifest.put("references", request.references());
    manifest.put("out", out.uri());
    job.facts().forEach(manifest::put);
    manifest.put("versions", Versions.of(job.spark()));
    manifest.put("configuration", RecordValues.plain(job.configuration()));
    past.notes().begin(runId);
    manifest.begin();
    try {
      Stopwatch stopwatch = new Stopwatch();
      EnrollSummary summary = enroll(speakers, folder, runId, stopwatch);
      past.notes().end(runId);
      manifest.put("counts", summary.counts());
      manifest.put("timings", new TreeMap<>(stopwatch.seconds()));
      manifest.finish(Instant.now());
      return summary;
    } catch (Exception e) {
      RuntimeException failure = JobFailures.of(e);
      manifest.fail(Instant.now(), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  private EnrollSummary enroll(
      Dataset<Row> speakers, String folder, String runId, Stopwatch stopwatch) {
    long count = speakers.count();
    EnrollCounters counters = EnrollCounters.register(job.spark().sparkContext());
    Dataset<Row> enrolled =
        new Enroll(
                job.makers(),
                new StoredRecordings(
                    job.configuration().s3(), folder, job.configuration().enroll().maxBytes()),
                new StoreEnrollSink(past.notes(), runId),
                counters)
            .apply(
                job.spark(),
                speakers,
                EnrolledTable.current(past.speakers().all()),
                (int) Math.min(count, (long) job.stage().slots() * CHUNKS_A_SLOT),
                job.stage().profile())
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      stopwatch.lap("plan_seconds");
      watch(enrolled, counters, count);
      double seconds = stopwatch.lap("enroll_seconds");
      Dataset<Row> made = EnrolledTable.speakers(enrolled);
      Dataset<Row> refusals = EnrolledTable.refusals(enrolled);
      long madeCount = made.count();
      long refusedCount = refusals.count();
      long unchanged = EnrolledTable.unchanged(enrolled);
      requireNothingLost(count, madeCount + refusedCount + unchanged);
      if (madeCount > 0) {
        past.speakers().write(made, runId);
      }
      if (refusedCount > 0) {
        past.refused().write(refusals, runId);
      }
      past.notes().commit(runId, new byte[0]);
      stopwatch.lap("commit_seconds");
      String page = new QualityReport(job.spark(), out, past).write(runId);
      stopwatch.lap("page_seconds");
      return new EnrollSummary(
          runId,
          out.place(),
          Enroll.recordings(speakers),
          count,
          madeCount,
          unchanged,
          made.where(col("accepted_poor")).count(),
          TakeFigures.countBy(refusals, col("code")),
          first(refusals),
          TakeFigures.countBy(
              made.select(explode(array_distinct(col("quality.findings.code"))).as("finding")),
              col("finding")),
          seconds,
          page);
    } finally {
      enrolled.unpersist();
    }
  }

  private void watch(Dataset<Row> enrolled, EnrollCounters counters, long total) {
    long start = System.nanoTime();
    try (AutoCloseable display =
        job.view()
            .show(
                () -> {
                  long refused = counters.refused().value();
                  long done = counters.enrolled().value() + counters.reused().value() + refused;
                  return new EnrollProgress(
                      Math.min(done, total),
                      total,
                      Math.min(refused, total),
                      Duration.ofNanos(System.nanoTime() - start));
                })) {
      requireNonNull(display, "display is null");
      enrolled.count();
    } catch (Exception e) {
      throw JobFailures.of(e);
    }
  }

  private static List<RefusedSpeaker> first(Dataset<Row> refusals) {
    return refusals
        .orderBy(col("speaker_id"))
        .limit(EnrollSummary.MOST_REFUSALS)
        .collectAsList()
        .stream()
        .map(RefusedSpeaker::of)
        .toList();
  }

  private static void requireNothingLost(long speakers, long accounted) {
    if (accounted != speakers) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "%d speakers came in and %d are accounted for.".formatted(speakers, accounted),
              "No speaker may be lost.",
              "The notes of the run were kept; run the same command again, and report this."));
    }
  }
}
