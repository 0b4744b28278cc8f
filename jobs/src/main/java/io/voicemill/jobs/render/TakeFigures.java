package io.voicemill.jobs.render;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Figures over tables of takes and rejections. */
public final class TakeFigures {

  private TakeFigures() {}

  /** How many rows each value of a column has. */
  public static Map<String, Long> countBy(Dataset<Row> table, Column key) {
    Map<String, Long> counts = new TreeMap<>();
    table
        .groupBy(key)
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  static double audioSeconds(Dataset<Row> takes) {
    Row total = takes.agg(sum(col("duration_seconds"))).head();
    return total.isNullAt(0) ? 0 : total.getDouble(0);
  }

  /** The median of a column for each language in which it was measured. */
  static Map<String, Double> mediansByLanguage(Dataset<Row> takes, String column) {
    Map<String, Double> medians = new TreeMap<>();
    takes
        .where(col(column).isNotNull())
        .groupBy("language")
        .agg(median(col(column)))
        .collectAsList()
        .forEach(row -> medians.put(row.getString(0), row.getDouble(1)));
    return medians;
  }

  static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
