package io.voicemill.transforms;

import io.voicemill.transforms.intake.RawLines;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Small script tables. */
public final class Scripts {

  private Scripts() {}

  /** Raw lines given as line_id, text, speaker_id. */
  public static Dataset<Row> of(SparkSession spark, String[]... lines) {
    List<Row> rows = new ArrayList<>();
    for (String[] line : lines) {
      rows.add(RowFactory.create(line[0], line[1], line[2], "sku of " + line[0], "memory"));
    }
    return RawLines.ofTable(
        spark.createDataFrame(
            rows,
            StructType.fromDDL(
                "line_id STRING, text STRING, speaker_id STRING, sku STRING, file STRING")),
        "file");
  }

  public static String[] line(String lineId, String text, String speakerId) {
    return new String[] {lineId, text, speakerId};
  }
}
