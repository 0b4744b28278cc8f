package io.voicemill.transforms.enroll;

import io.voicemill.transforms.Rows;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What every kind of source hands to {@link Enroll}: one row a recording, as it came in.
 *
 * <ul>
 *   <li>{@code speaker_id}: without blanks around it; empty if the row names nobody
 *   <li>{@code source}: the file that the row came from
 *   <li>{@code position}: of the row in that file
 *   <li>{@code row_json}: its columns as one JSON object
 * </ul>
 */
public final class RawReferences {

  public static final StructType SCHEMA =
      StructType.fromDDL("speaker_id STRING, source STRING, position BIGINT, row_json STRING");

  static final String SPEAKER_ID = "speaker_id";
  static final String SOURCE = "source";
  static final String POSITION = "position";
  static final String ROW_JSON = "row_json";

  private RawReferences() {}

  /** A row of {@link #SCHEMA}. */
  public static Row of(Map<String, Object> values, String source, long position) {
    Object id = values.get(SPEAKER_ID);
    return RowFactory.create(
        id == null ? "" : id.toString().strip(), source, position, Rows.json(values));
  }
}
