package io.voicemill.transforms.enroll;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import io.voicemill.schemas.speaker.RefusedSpeakerTable;
import io.voicemill.schemas.speaker.SpeakerTable;
import io.voicemill.transforms.render.RenderedTable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** What enrolment leaves: one row a speaker, made, refused or left as it is. */
public final class EnrolledTable {

  static final String KIND = "kind";
  static final String JSON = "json";
  static final String MADE = "made";
  static final String REFUSED = "refused";
  static final String UNCHANGED = "unchanged";

  static final StructType SCHEMA = StructType.fromDDL("kind STRING, json STRING");

  public static final StructType SPEAKERS = StructType.fromDDL(SpeakerTable.SCHEMA.ddl());
  public static final StructType REFUSALS = StructType.fromDDL(RefusedSpeakerTable.SCHEMA.ddl());

  private EnrolledTable() {}

  /** The speakers that were made, as the speaker table. */
  public static Dataset<Row> speakers(Dataset<Row> enrolled) {
    return RenderedTable.parsed(of(enrolled, MADE), SPEAKERS);
  }

  /** The speakers that were refused, as the table of refused ones. */
  public static Dataset<Row> refusals(Dataset<Row> enrolled) {
    return RenderedTable.parsed(of(enrolled, REFUSED), REFUSALS);
  }

  /** How many speakers were left as they are. */
  public static long unchanged(Dataset<Row> enrolled) {
    return of(enrolled, UNCHANGED).count();
  }

  /** The version of each speaker that counts, by its name. */
  public static Map<String, Enrolled> current(Dataset<Row> speakers) {
    Map<String, Enrolled> current = new TreeMap<>();
    for (Row row :
        speakers
            .groupBy(col("speaker_id"))
            .agg(
                max(struct(
                        version().as("version"),
                        coalesce(col("enrolment_key"), lit("")).as("enrolment_key")))
                    .as("last"))
            .select("speaker_id", "last.version", "last.enrolment_key")
            .collectAsList()) {
      current.put(row.getString(0), new Enrolled(row.getInt(1), row.getString(2)));
    }
    return current;
  }

  /** The rows that count: of each speaker the one with the highest version. */
  public static Dataset<Row> latest(Dataset<Row> speakers) {
    return speakers
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("speaker_id")
                        .orderBy(version().desc(), coalesce(col("enrolment_key"), lit("")).desc())))
        .where(col("place").equalTo(1))
        .drop("place");
  }

  private static Column version() {
    return coalesce(col("version"), lit(1));
  }

  private static Dataset<String> of(Dataset<Row> enrolled, String kind) {
    return enrolled.where(col(KIND).equalTo(kind)).select(JSON).as(Encoders.STRING());
  }
}
