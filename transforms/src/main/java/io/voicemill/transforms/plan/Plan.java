package io.voicemill.transforms.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * Lines in the order in which they will be rendered.
 *
 * @param lines one partition a chunk, the costliest first, sorted by speaker
 * @param chunkSeconds predicted audio of each partition
 * @param voiceLoads how often a voice is loaded if every chunk starts without one
 */
public record Plan(JavaRDD<Row> lines, List<Double> chunkSeconds, int voiceLoads) {

  public Plan {
    requireNonNull(lines, "lines is null");
    chunkSeconds = List.copyOf(chunkSeconds);
  }

  /** Predicted audio of all lines. */
  public double seconds() {
    return chunkSeconds.stream().mapToDouble(Double::doubleValue).sum();
  }
}
