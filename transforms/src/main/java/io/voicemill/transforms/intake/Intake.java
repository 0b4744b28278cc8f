package io.voicemill.transforms.intake;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.Preparation;
import io.voicemill.schemas.emotion.LineEmotionRow;
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
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * From a script table to lines that can be rendered: each row is validated, read by the front end,
 * named and priced. Rows that fall out stay in the table as rejected ones; a failure touches its
 * own line only.
 *
 * @param runId written into rejected rows
 * @param descriptions what the lines' descriptions of emotion say
 */
public record Intake(
    String runId, LineLimits limits, TakeMakers takeMakers, Descriptions descriptions)
    implements Serializable {

  private static final String OCCURRENCES = "__occurrences";
  private static final String LATEST = "__latest";

  public Intake {
    requireNonNull(runId, "runId is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(descriptions, "descriptions is null");
  }

  /**
   * Takes lines in.
   *
   * @param raw rows of {@link RawLines}
   * @return rows of {@link IntakeTable}, as many as came in
   */
  public Dataset<Row> apply(Dataset<Row> raw) {
    Dataset<Row> prepared = raw.map(prepare(this), Encoders.row(IntakeTable.SCHEMA));
    return rejectDuplicates(prepared);
  }

  private static MapFunction<Row, Row> prepare(Intake intake) {
    return row -> intake.prepare(row);
  }

  private Row prepare(Row row) {
    Map<String, Object> values = RawLines.values(row);
    String source = RawLines.source(row);
    Optional<Problem> flaw = RawLines.flaw(row);
    if (flaw.isPresent()) {
      return rejectedRow(values, source, ScriptLineReader.reject(values, flaw.get(), source));
    }
    ValidatedLine validated = new ScriptLineReader(limits).read(values, source);
    if (validated instanceof ValidatedLine.Invalid invalid) {
      return rejectedRow(values, source, invalid.rejected());
    }
    ScriptLine line = ((ValidatedLine.Valid) validated).line();
    LinePreparer preparer = takeMakers.preparer();
    try {
      Preparation preparation = preparer.prepare(line, descriptions.find(line.emotion()));
      return RowFactory.create(
          line.key().audioPath() + "." + line.audioFormat(),
          line.speakerId(),
          preparation.takeId(),
          preparation.predictedSeconds(),
          Rows.json(values),
          source,
          RawLines.arrival(row),
          null,
          Rows.json(LineEmotionRow.values(preparation.emotion())));
    } catch (VoicemillException e) {
      return rejectedRow(values, source, ScriptLineReader.reject(values, e.problem(), source));
    } catch (StackOverflowError | RuntimeException e) {
      return rejectedRow(values, source, ScriptLineReader.reject(values, unreadable(e), source));
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
        null,
        Rows.json(RejectedTable.row(runId, rejected)),
        null);
  }

  private Dataset<Row> rejectDuplicates(Dataset<Row> prepared) {
    WindowSpec samePath = Window.partitionBy(col(IntakeTable.AUDIO_PATH));
    return prepared
        .withColumn(OCCURRENCES, count(lit(1)).over(samePath))
        .withColumn(LATEST, max(col(IntakeTable.ARRIVAL)).over(samePath))
        .map(rejectDuplicate(this), Encoders.row(IntakeTable.SCHEMA));
  }

  private static MapFunction<Row, Row> rejectDuplicate(Intake intake) {
    return row -> intake.rejectDuplicate(row);
  }

  private Row rejectDuplicate(Row row) {
    long occurrences = row.getLong(row.fieldIndex(OCCURRENCES));
    String path = row.getAs(IntakeTable.AUDIO_PATH);
    String arrival = row.getAs(IntakeTable.ARRIVAL);
    String latest = row.getAs(LATEST);
    if (path == null || occurrences == 1 || (latest != null && latest.equals(arrival))) {
      return RowFactory.create(
          path,
          row.getAs(IntakeTable.SPEAKER_ID),
          row.getAs(IntakeTable.TAKE_ID),
          row.getAs(IntakeTable.PREDICTED_SECONDS),
          row.getAs(IntakeTable.ROW_JSON),
          row.getAs(IntakeTable.SOURCE),
          arrival,
          row.getAs(IntakeTable.REJECTED),
          row.getAs(IntakeTable.EMOTION));
    }
    Map<String, Object> values = Rows.parse(row.getAs(IntakeTable.ROW_JSON));
    String source = row.getAs(IntakeTable.SOURCE);
    String lineId = String.valueOf(values.get("line_id"));
    Problem problem = latest == null ? overwritten(lineId, occurrences, path) : replaced(lineId);
    return rejectedRow(values, source, ScriptLineReader.reject(values, problem, source));
  }

  private static Problem unreadable(Throwable failure) {
    return Problem.in(
        "text",
        ProblemCode.MODEL_FAILURE,
        "A front end failed on this line: " + failure + ".",
        "The other lines go on.",
        "Change the text a little or split it, and run the job again.");
  }

  private static Problem overwritten(String lineId, long occurrences, String path) {
    return Problem.in(
        "line_id",
        ProblemCode.DUPLICATE_LINE,
        "The line '%s' occurs %d times.".formatted(lineId, occurrences),
        "All of them would be written to " + path + ".",
        "Give each line of a script its own line_id or variant.");
  }

  private static Problem replaced(String lineId) {
    return Problem.in(
        "line_id",
        ProblemCode.DUPLICATE_LINE,
        "The line '%s' came again.".formatted(lineId),
        "A later message of the same batch replaced it, and only that one was rendered.",
        "Nothing, if that was meant; else give each line its own line_id or variant.");
  }
}
