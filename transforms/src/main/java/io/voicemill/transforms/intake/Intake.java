package io.voicemill.transforms.intake;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.voicemill.runtime.take.Preparation;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.rejected.Rejected;
import io.voicemill.schemas.rejected.RejectedTable;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.script.ScriptLineReader;
import io.voicemill.schemas.script.ValidatedLine;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.TakeMakers;
import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;

/**
 * From a script table to lines that can be rendered: each row is validated, read by the front end,
 * named and priced. Rows that fall out stay in the table as rejected ones.
 *
 * @param runId written into rejected rows
 */
public record Intake(String runId, LineLimits limits, TakeMakers takeMakers)
    implements Serializable {

  /** The column of the script table that says where a row came from. */
  public static final String SOURCE_COLUMN = "__source";

  private static final String OCCURRENCES = "__occurrences";

  public Intake {
    requireNonNull(runId, "runId is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(takeMakers, "takeMakers is null");
  }

  /**
   * Takes a script table in.
   *
   * @param script with the columns of the script table and {@link #SOURCE_COLUMN}
   * @return rows of {@link IntakeTable}, as many as came in
   */
  public Dataset<Row> apply(Dataset<Row> script) {
    Dataset<Row> prepared = script.map(prepare(this), Encoders.row(IntakeTable.SCHEMA));
    return rejectDuplicates(prepared);
  }

  private static MapFunction<Row, Row> prepare(Intake intake) {
    return row -> intake.prepare(row);
  }

  private Row prepare(Row row) {
    Map<String, Object> values = Rows.values(row);
    String source = String.valueOf(values.remove(SOURCE_COLUMN));
    ValidatedLine validated = new ScriptLineReader(limits).read(values, source);
    if (validated instanceof ValidatedLine.Invalid invalid) {
      return rejectedRow(values, source, invalid.rejected());
    }
    ScriptLine line = ((ValidatedLine.Valid) validated).line();
    try {
      Preparation preparation = takeMakers.ofThisJvm().prepare(line);
      return RowFactory.create(
          line.key().audioPath() + "." + line.audioFormat(),
          line.speakerId(),
          preparation.takeId(),
          preparation.predictedSeconds(),
          Rows.json(values),
          source,
          null);
    } catch (VoicemillException e) {
      return rejectedRow(values, source, ScriptLineReader.reject(values, e.problem(), source));
    }
  }

  private Row rejectedRow(Map<String, Object> values, String source, Rejected rejected) {
    return RowFactory.create(
        null,
        null,
        null,
        null,
        Rows.json(values),
        source,
        Rows.json(RejectedTable.row(runId, rejected)));
  }

  private Dataset<Row> rejectDuplicates(Dataset<Row> prepared) {
    return prepared
        .withColumn(
            OCCURRENCES, count(lit(1)).over(Window.partitionBy(col(IntakeTable.AUDIO_PATH))))
        .map(rejectDuplicate(this), Encoders.row(IntakeTable.SCHEMA));
  }

  private static MapFunction<Row, Row> rejectDuplicate(Intake intake) {
    return row -> intake.rejectDuplicate(row);
  }

  private Row rejectDuplicate(Row row) {
    long occurrences = row.getLong(row.fieldIndex(OCCURRENCES));
    String path = row.getAs(IntakeTable.AUDIO_PATH);
    if (path == null || occurrences == 1) {
      return RowFactory.create(
          path,
          row.getAs(IntakeTable.SPEAKER_ID),
          row.getAs(IntakeTable.TAKE_ID),
          row.getAs(IntakeTable.PREDICTED_SECONDS),
          row.getAs(IntakeTable.ROW_JSON),
          row.getAs(IntakeTable.SOURCE),
          row.getAs(IntakeTable.REJECTED));
    }
    Map<String, Object> values = Rows.parse(row.getAs(IntakeTable.ROW_JSON));
    String source = row.getAs(IntakeTable.SOURCE);
    Problem problem =
        Problem.in(
            "line_id",
            ProblemCode.DUPLICATE_LINE,
            "The line '%s' occurs %d times.".formatted(values.get("line_id"), occurrences),
            "All of them would be written to " + path + ".",
            "Give each line of a script its own line_id or variant.");
    return rejectedRow(values, source, ScriptLineReader.reject(values, problem, source));
  }
}
