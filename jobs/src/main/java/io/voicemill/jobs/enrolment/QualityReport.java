package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.page.StandalonePage;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.enroll.EnrolledTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the quality page: every speaker of the table as it counts, and who was refused. */
record QualityReport(SparkSession spark, OutputStore out, SpeakerRuns past) {

  /** Where the page is, below the output. */
  static final String PATH = "report/speakers.html";

  private static final ObjectLabel HTML = new ObjectLabel("text/html; charset=utf-8", Map.of());
  private static final StandalonePage PAGE =
      new StandalonePage(
          QualityReport.class,
          "quality.html",
          "quality.css",
          List.of("figures.js", "detail.js", "list.js"));

  QualityReport {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
    requireNonNull(past, "past is null");
  }

  /**
   * Writes the page.
   *
   * @param runId whose refusals are shown
   * @return where the page is, as people write it
   * @throws io.voicemill.schemas.problem.VoicemillException UNWRITABLE_OUTPUT
   */
  String write(String runId) {
    Map<String, Object> data =
        QualityData.of(
            rows(EnrolledTable.latest(past.speakers().all()).drop("style", "embedding")),
            rows(past.refused().of(runId)));
    data.put("out", out.place());
    data.put("run_id", runId);
    data.put("made_at", Instant.now().toString());
    Futures.await(out.put(PATH, page(data), HTML));
    return out.place() + "/" + PATH;
  }

  /** The page of such data. */
  static byte[] page(Map<String, Object> data) {
    return PAGE.of(data);
  }

  private static List<Map<String, Object>> rows(Dataset<Row> table) {
    return table.orderBy("speaker_id").limit(QualityData.MOST_SPEAKERS + 1).collectAsList().stream()
        .map(Rows::values)
        .toList();
  }
}
