package io.voicemill.transforms.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.LineLimits;
import io.voicemill.transforms.TakeMakers;
import io.voicemill.transforms.TakeSink;
import io.voicemill.transforms.plan.Plan;
import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Renders planned lines, chunk by chunk, with the voice loaded once a speaker and chunk.
 *
 * @param runId written into takes and rejections
 * @param limits the same that the lines were validated with
 */
public record Render(
    String runId, LineLimits limits, TakeMakers takeMakers, TakeSink sink, RenderCounters counters)
    implements Serializable {

  public Render {
    requireNonNull(runId, "runId is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(sink, "sink is null");
    requireNonNull(counters, "counters is null");
  }

  /**
   * The rows of {@link RenderedTable}, one a line. Nothing is rendered before an action.
   *
   * @param profile of the tasks that render, those before them keep their own; empty for none
   */
  public Dataset<Row> apply(SparkSession spark, Plan plan, Optional<ResourceProfile> profile) {
    Render render = this;
    JavaRDD<Row> lines = profile.map(plan.lines()::withResources).orElse(plan.lines());
    return spark.createDataFrame(
        lines.mapPartitions(chunk -> new ChunkRenderer(render, chunk)), RenderedTable.SCHEMA);
  }
}
