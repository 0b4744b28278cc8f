package io.voicemill.jobs.source;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes a script file as a Parquet table. */
public final class ScriptTableWriter {

  private static final int ROWS_OF_A_FILE = 50_000;

  private final SparkSession spark;
  private final int rowsOfAFile;

  public ScriptTableWriter(SparkSession spark) {
    this(spark, ROWS_OF_A_FILE);
  }

  ScriptTableWriter(SparkSession spark, int rowsOfAFile) {
    this.spark = requireNonNull(spark, "spark is null");
    this.rowsOfAFile = rowsOfAFile;
  }

  /**
   * Writes all rows; the table appears at once when it is complete, or not at all.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNWRITABLE_OUTPUT
   */
  public void write(ScriptFile script, TableFolder folder) {
    StructType schema = schema(script);
    List<Row> batch = new ArrayList<>();
    try {
      script.forEachRow(
          values -> {
            batch.add(RowFactory.create(values));
            if (batch.size() == rowsOfAFile) {
              append(batch, schema, folder);
            }
          });
      if (!batch.isEmpty()) {
        append(batch, schema, folder);
      }
      folder.commit();
    } finally {
      folder.discard();
    }
  }

  private void append(List<Row> batch, StructType schema, TableFolder folder) {
    spark
        .createDataFrame(List.copyOf(batch), schema)
        .coalesce(1)
        .write()
        .mode(SaveMode.Append)
        .parquet(folder.temporaryUri());
    batch.clear();
  }

  private static StructType schema(ScriptFile script) {
    return DataTypes.createStructType(
        script.columns().stream()
            .map(
                column ->
                    DataTypes.createStructField(column.name(), column.type().sparkType(), true))
            .toArray(StructField[]::new));
  }
}
