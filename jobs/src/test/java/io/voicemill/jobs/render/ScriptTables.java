package io.voicemill.jobs.render;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Writes small script tables as Parquet. */
public final class ScriptTables {

  private final List<Object[]> lines;
  private final String ddl;

  private ScriptTables(String ddl, List<Object[]> lines) {
    this.ddl = ddl;
    this.lines = lines;
  }

  /** A table with the columns of a DDL. */
  public static ScriptTables of(String ddl, Object[]... lines) {
    return new ScriptTables(ddl, List.of(lines));
  }

  /** A line of a table. */
  public static Object[] line(Object... values) {
    return values;
  }

  /** Writes the table with a session that stays open. */
  public String write(SparkSession spark, Path folder) {
    spark
        .createDataFrame(lines.stream().map(RowFactory::create).toList(), StructType.fromDDL(ddl))
        .coalesce(1)
        .write()
        .parquet(folder.toUri().toString());
    return folder.toString();
  }
}
