package io.voicemill.transforms.intake;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.transforms.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What every kind of source hands to {@link Intake}: one row a line as it came in, readable or not.
 *
 * <ul>
 *   <li>{@code row_json}: the columns of the line as one JSON object
 *   <li>{@code source}: where it came from: a file, or topic, partition and offset
 *   <li>{@code flaw}: why the line could not be read at all; null if it could
 *   <li>{@code arrival}: sorts lines of one source by their arrival, where a later line replaces an
 *       earlier one of the same name; null where both are wrong
 * </ul>
 */
public final class RawLines {

  public static final StructType SCHEMA =
      StructType.fromDDL("row_json STRING, source STRING, flaw STRING, arrival STRING");

  private RawLines() {}

  /**
   * The rows of a table as raw lines.
   *
   * @param source the column that says where a row came from
   */
  public static Dataset<Row> ofTable(Dataset<Row> table, String source) {
    return table.map(raw(source), Encoders.row(SCHEMA));
  }

  /** A line that could be read. */
  public static Row readable(Map<String, Object> values, String source, Optional<String> arrival) {
    return RowFactory.create(Rows.json(values), source, null, arrival.orElse(null));
  }

  /** A line that could not be read. */
  public static Row flawed(Map<String, Object> values, String source, Problem flaw) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("code", flaw.code().name());
    words.put("column", flaw.column().orElse(null));
    words.put("problem", flaw.problem());
    words.put("why", flaw.why());
    words.put("fix", flaw.fix());
    return RowFactory.create(Rows.json(values), source, Rows.json(words), null);
  }

  static Map<String, Object> values(Row raw) {
    return Rows.parse(raw.getString(0));
  }

  static String source(Row raw) {
    return raw.getString(1);
  }

  static Optional<Problem> flaw(Row raw) {
    return Optional.ofNullable(raw.getString(2)).map(Rows::parse).map(RawLines::problem);
  }

  static String arrival(Row raw) {
    return raw.getString(3);
  }

  private static Problem problem(Map<String, Object> words) {
    return new Problem(
        ProblemCode.valueOf((String) words.get("code")),
        Optional.ofNullable((String) words.get("column")),
        (String) words.get("problem"),
        (String) words.get("why"),
        (String) words.get("fix"));
  }

  private static MapFunction<Row, Row> raw(String sourceColumn) {
    return row -> {
      Map<String, Object> values = Rows.values(row);
      String source = String.valueOf(values.remove(sourceColumn));
      return readable(values, source, Optional.empty());
    };
  }
}
