package io.voicemill.jobs.listening;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.expand.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Finds what became of each line in each variant. Audio is read and measured where Spark runs.
 *
 * @param out where the audio is
 */
record SweepTakes(
    SparkSession spark, OutputStore out, List<PageLine> lines, List<Variant> variants) {

  private static final String PATH = "path";
  private static final String ROW = "row";
  private static final String COLUMN = "column";
  private static final String TAKE = "take";

  SweepTakes {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
    lines = List.copyOf(lines);
    variants = List.copyOf(variants);
  }

  /**
   * The cells of the page: those with a take, and those that the run rejected.
   *
   * @param takes the takes table
   * @param rejections the rejected table of the last run
   */
  List<Map<String, Object>> cells(Dataset<Row> takes, Dataset<Row> rejections) {
    Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
    for (String json : measured(takes).collectAsList()) {
      put(cells, Rows.parse(json));
    }
    rejected(rejections).forEach(cell -> put(cells, cell));
    return List.copyOf(cells.values());
  }

  private Dataset<String> measured(Dataset<Row> takes) {
    Column[] columns = List.of(takes.columns()).stream().map(takes::col).toArray(Column[]::new);
    Dataset<Row> last =
        takes
            .withColumn(PATH, DoneTakes.audioPath())
            .withColumn(TAKE, struct(columns))
            .join(wanted(), PATH)
            .groupBy(PATH, ROW, COLUMN)
            .agg(max_by(col(TAKE), col("created_at")).as(TAKE))
            .repartition(spark.sparkContext().defaultParallelism());
    return last.map(measure(out), Encoders.STRING());
  }

  private Dataset<Row> wanted() {
    List<Row> wanted = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < variants.size(); column++) {
        String path = lines.get(row).key(variants.get(column)).audioPath() + ".wav";
        wanted.add(RowFactory.create(path, row, column));
      }
    }
    return spark.createDataFrame(wanted, StructType.fromDDL("path STRING, row INT, column INT"));
  }

  private static MapFunction<Row, String> measure(OutputStore out) {
    return row -> {
      Map<String, Object> cell = new LinkedHashMap<>();
      cell.put(ROW, row.getInt(1));
      cell.put(COLUMN, row.getInt(2));
      cell.putAll(TakeCell.json(Rows.values(row.getStruct(3)), row.getString(0), out));
      return Rows.json(cell);
    };
  }

  private List<Map<String, Object>> rejected(Dataset<Row> rejections) {
    Map<List<String>, int[]> places = new HashMap<>();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < variants.size(); column++) {
        PageLine line = lines.get(row);
        String variant = variants.get(column).nameFor(line.variant());
        places.put(List.of(line.scriptId(), line.lineId(), variant), new int[] {row, column});
      }
    }
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Row rejection : rejections.select("row_json", "problem", "why").collectAsList()) {
      PageLine line = PageLine.of(Rows.parse(rejection.getString(0)));
      int[] place = places.get(List.of(line.scriptId(), line.lineId(), line.variant().orElse("")));
      if (place != null) {
        cells.add(
            Map.of(
                ROW,
                place[0],
                COLUMN,
                place[1],
                "rejected",
                rejection.getString(1) + " " + rejection.getString(2)));
      }
    }
    return cells;
  }

  private static void put(Map<String, Map<String, Object>> cells, Map<String, Object> cell) {
    cells.put(cell.get(ROW) + " " + cell.get(COLUMN), cell);
  }
}
