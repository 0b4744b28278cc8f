package io.voicemill.jobs.listening;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.RunTables;
import io.voicemill.jobs.scripts.ScriptTableSource;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.expand.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the listening page of a sweep, from the takes that are there. */
public record ListeningReport(SparkSession spark, S3Settings s3) {

  /** Where the page is, below the output. */
  public static final String PATH = "report/listen.html";

  private static final int MOST_CELLS = 10_000;
  private static final ObjectLabel HTML = new ObjectLabel("text/html; charset=utf-8", Map.of());

  public ListeningReport {
    requireNonNull(spark, "spark is null");
    requireNonNull(s3, "s3 is null");
  }

  /**
   * Writes the page of a sweep: one row a line, in the order of the table, one column a variant.
   *
   * @return where the page is, as people write it
   * @throws io.voicemill.schemas.problem.VoicemillException UNWRITABLE_OUTPUT
   */
  public String write(RenderRequest request, RunSummary summary) {
    OutputStore out = OutputStores.of(request.out(), s3);
    List<Variant> variants = request.expansion().variants();
    List<PageLine> lines = lines(request.scripts(), Math.max(1, MOST_CELLS / variants.size()));
    RunTables tables = new RunTables(spark, out);
    List<Map<String, Object>> cells =
        new SweepTakes(spark, out, lines, variants)
            .cells(tables.takes(), tables.rejections(summary.runId()));
    Map<String, Object> data = data(lines, variants, cells);
    data.put("all_lines", summary.lines() / variants.size());
    data.put("out", out.place());
    data.put("made_at", Instant.now().toString());
    Futures.await(out.put(PATH, ListeningPage.of(data), HTML));
    return out.place() + "/" + PATH;
  }

  static Map<String, Object> data(
      List<PageLine> lines, List<Variant> variants, List<Map<String, Object>> cells) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("lines", lines.stream().map(ListeningReport::json).toList());
    data.put("variants", variants.stream().map(PageVariant::json).toList());
    data.put("cells", cells);
    return data;
  }

  private static Map<String, Object> json(PageLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("script", line.scriptId());
    json.put("name", line.name());
    json.put("text", line.text());
    json.put("speaker", line.speakerId());
    json.put("language", line.language());
    return json;
  }

  private List<PageLine> lines(String scripts, int most) {
    List<PageLine> lines = new ArrayList<>();
    for (Row row :
        new ScriptTableSource(scripts, s3)
            .open(spark)
            .withColumn("order", monotonically_increasing_id())
            .orderBy("order")
            .limit(most)
            .select(col("row_json"))
            .collectAsList()) {
      lines.add(PageLine.of(Rows.parse(row.getString(0))));
    }
    return lines;
  }
}
