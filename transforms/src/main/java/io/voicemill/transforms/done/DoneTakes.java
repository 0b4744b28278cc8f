package io.voicemill.transforms.done;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.voicemill.transforms.TakeSink;
import io.voicemill.transforms.intake.IntakeTable;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Lines that earlier runs rendered. The last take of an object counts: an older one was
 * overwritten, so its audio is gone although its row is still there.
 *
 * @param takes of all earlier runs
 * @param sink to see whether the audio is still there
 */
public record DoneTakes(Dataset<Row> takes, TakeSink sink) {

  private static final String DONE_PATH = "done_path";
  private static final String DONE_TAKE_ID = "done_take_id";
  private static final String DONE_STATUS = "done_status";

  /** Which earlier takes are good enough to stay. */
  public enum Keep {
    /** Every finished take, whatever its verdict: the same line would come out the same. */
    EVERY_TAKE,
    /** Takes that did not fail. */
    ALL_BUT_FAILED
  }

  public DoneTakes {
    requireNonNull(takes, "takes is null");
    requireNonNull(sink, "sink is null");
  }

  /**
   * Lines with their earlier verdict in the column {@code done_status}, null where there is nothing
   * to keep.
   *
   * @param lines rows of {@link IntakeTable} that are not rejected
   */
  public Dataset<Row> match(Dataset<Row> lines, Keep keep) {
    Dataset<Row> last =
        takes
            .withColumn(DONE_PATH, audioPath())
            .groupBy(DONE_PATH)
            .agg(max_by(struct(col("take_id"), col("qa_status")), col("created_at")).as("last"))
            .select(
                col(DONE_PATH),
                col("last.take_id").as(DONE_TAKE_ID),
                col("last.qa_status").as(DONE_STATUS));
    if (keep == Keep.ALL_BUT_FAILED) {
      last = last.where(col(DONE_STATUS).notEqual("fail"));
    }
    Dataset<Row> present =
        lines
            .join(
                last,
                col(IntakeTable.AUDIO_PATH)
                    .equalTo(col(DONE_PATH))
                    .and(col(IntakeTable.TAKE_ID).equalTo(col(DONE_TAKE_ID))))
            .select(col(DONE_PATH), col(DONE_STATUS))
            .filter(audioIsThere(sink));
    return lines
        .join(present, col(IntakeTable.AUDIO_PATH).equalTo(col(DONE_PATH)), "left")
        .drop(DONE_PATH);
  }

  /** The column {@code done_status} that {@link #match} adds. */
  public static Column status() {
    return col(DONE_STATUS);
  }

  private static Column audioPath() {
    return concat(
        lit("audio/"),
        col("script_id"),
        lit("/"),
        col("line_id"),
        coalesce(concat(lit("."), col("variant")), lit("")),
        lit("."),
        col("audio_format"));
  }

  private static FilterFunction<Row> audioIsThere(TakeSink sink) {
    return row -> sink.hasAudio(row.getAs(DONE_PATH));
  }
}
