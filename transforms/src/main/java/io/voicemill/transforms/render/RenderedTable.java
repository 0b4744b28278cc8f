package io.voicemill.transforms.render;

import static org.apache.spark.sql.functions.col;

import io.voicemill.schemas.rejected.RejectedTable;
import io.voicemill.schemas.take.TakeTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What rendering leaves: one row a line, a take or a rejection, in JSON. */
public final class RenderedTable {

  static final String KIND = "kind";
  static final String JSON = "json";
  static final String TAKE = "take";
  static final String REJECTED = "rejected";

  static final StructType SCHEMA = StructType.fromDDL("kind STRING, json STRING");

  public static final StructType TAKES = StructType.fromDDL(TakeTable.SCHEMA.ddl());
  public static final StructType REJECTIONS = StructType.fromDDL(RejectedTable.SCHEMA.ddl());

  private RenderedTable() {}

  /** The takes among rendered rows, as the takes table. */
  public static Dataset<Row> takes(Dataset<Row> rendered) {
    return parsed(of(rendered, TAKE), TAKES);
  }

  /** The rejections among rendered rows, as the rejected table. */
  public static Dataset<Row> rejections(Dataset<Row> rendered) {
    return parsed(of(rendered, REJECTED), REJECTIONS);
  }

  /** Rows in JSON as a table; rows that are not JSON of the schema fail the job. */
  public static Dataset<Row> parsed(Dataset<String> json, StructType schema) {
    return json.sparkSession().read().schema(schema).option("mode", "FAILFAST").json(json);
  }

  private static Dataset<String> of(Dataset<Row> rendered, String kind) {
    return rendered.where(col(KIND).equalTo(kind)).select(JSON).as(Encoders.STRING());
  }
}
