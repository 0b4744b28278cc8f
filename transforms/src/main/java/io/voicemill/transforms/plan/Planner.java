package io.voicemill.transforms.plan;

import static org.apache.spark.sql.functions.col;

import io.voicemill.transforms.intake.IntakeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Spreads lines by speaker over chunks of equal predicted cost. The lines never travel to the
 * driver: it sees one sum for each partition and one for each chunk.
 *
 * @param chunks wanted; fewer if there are fewer lines
 */
public record Planner(int chunks) {

  public Planner {
    if (chunks < 1) {
      throw new IllegalArgumentException("chunks is below 1: " + chunks);
    }
  }

  /**
   * Plans lines.
   *
   * @param lines rows of {@link IntakeTable} that are not rejected
   */
  public Plan plan(Dataset<Row> lines) {
    JavaRDD<Row> sorted =
        lines.sort(col(IntakeTable.SPEAKER_ID), col(IntakeTable.AUDIO_PATH)).javaRDD().cache();
    try {
      double[] costBefore = costBeforeEachPartition(sorted);
      double total = costBefore[costBefore.length - 1];
      long count = sorted.count();
      WrapAroundRule rule = new WrapAroundRule(total, (int) Math.max(1, Math.min(chunks, count)));
      JavaPairRDD<ChunkKey, Row> keyed =
          JavaPairRDD.fromJavaRDD(
              sorted.mapPartitionsWithIndex(
                  (partition, rows) -> keyed(rows, new RunningCost(costBefore[partition]), rule),
                  true));
      return ordered(keyed);
    } finally {
      sorted.unpersist(false);
    }
  }

  private static double[] costBeforeEachPartition(JavaRDD<Row> sorted) {
    List<Double> costs =
        sorted
            .mapPartitions(
                rows -> {
                  double cost = 0;
                  while (rows.hasNext()) {
                    cost += cost(rows.next());
                  }
                  return List.of(cost).iterator();
                })
            .collect();
    double[] before = new double[costs.size() + 1];
    for (int i = 0; i < costs.size(); i++) {
      before[i + 1] = before[i] + costs.get(i);
    }
    return before;
  }

  private static Iterator<Tuple2<ChunkKey, Row>> keyed(
      Iterator<Row> rows, RunningCost running, WrapAroundRule rule) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Tuple2<ChunkKey, Row> next() {
        Row row = rows.next();
        int chunk = rule.chunk(running.before(cost(row)));
        return new Tuple2<>(
            new ChunkKey(
                chunk, row.getAs(IntakeTable.SPEAKER_ID), row.getAs(IntakeTable.AUDIO_PATH)),
            row);
      }
    };
  }

  private static Plan ordered(JavaPairRDD<ChunkKey, Row> keyed) {
    Map<Integer, Double> seconds = new TreeMap<>();
    Map<Integer, Set<String>> speakers = new HashMap<>();
    keyed
        .mapToPair(
            line ->
                new Tuple2<>(
                    new Tuple2<>(line._1().chunk(), line._1().speakerId()), cost(line._2())))
        .reduceByKey(Double::sum)
        .collect()
        .forEach(
            sum -> {
              seconds.merge(sum._1()._1(), sum._2(), Double::sum);
              speakers.computeIfAbsent(sum._1()._1(), chunk -> new HashSet<>()).add(sum._1()._2());
            });
    List<Integer> costliestFirst = new ArrayList<>(seconds.keySet());
    costliestFirst.sort(
        Comparator.comparing((Integer chunk) -> -seconds.get(chunk))
            .thenComparing(Comparator.naturalOrder()));
    Map<Integer, Integer> partitionOfChunk = new HashMap<>();
    costliestFirst.forEach(chunk -> partitionOfChunk.put(chunk, partitionOfChunk.size()));
    if (partitionOfChunk.isEmpty()) {
      return new Plan(keyed.values(), List.of(), 0);
    }
    return new Plan(
        keyed.repartitionAndSortWithinPartitions(new ChunkPartitioner(partitionOfChunk)).values(),
        costliestFirst.stream().map(seconds::get).toList(),
        speakers.values().stream().mapToInt(Set::size).sum());
  }

  private static double cost(Row row) {
    return row.getDouble(row.fieldIndex(IntakeTable.PREDICTED_SECONDS));
  }

  private static final class RunningCost {
    private double cost;

    RunningCost(double cost) {
      this.cost = cost;
    }

    double before(double next) {
      double before = cost;
      cost += next;
      return before;
    }
  }
}
