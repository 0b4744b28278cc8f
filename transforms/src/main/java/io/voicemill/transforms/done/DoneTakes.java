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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

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

  private static final StructType DONE =
      StructType.fromDDL(DONE_PATH + " STRING, " + DONE_STATUS + " STRING");

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
            .mapPartitions(withAudio(sink), Encoders.row(DONE));
    return lines
        .join(present, col(IntakeTable.AUDIO_PATH).equalTo(col(DONE_PATH)), "left")
        .drop(DONE_PATH);
  }

  /** The column {@code done_status} that {@link #match} adds. */
  public static Column status() {
    return col(DONE_STATUS);
  }

  /** Where the audio of a row of the takes table is, below the output. */
  public static Column audioPath() {
    return concat(
        lit("audio/"),
        col("script_id"),
        lit("/"),
        col("line_id"),
        coalesce(concat(lit("."), col("variant")), lit("")),
        lit("."),
        col("audio_format"));
  }

  private static MapPartitionsFunction<Row, Row> withAudio(TakeSink sink) {
    return rows -> new PresentTakes(rows, sink);
  }

  /** Rows whose audio is there, asked for in batches. */
  private static final class PresentTakes implements Iterator<Row> {

    private static final int BATCH = 256;

    private final Iterator<Row> rows;
    private final TakeSink sink;
    private final Deque<Row> present = new ArrayDeque<>();

    PresentTakes(Iterator<Row> rows, TakeSink sink) {
      this.rows = rows;
      this.sink = sink;
    }

    @Override
    public boolean hasNext() {
      while (present.isEmpty() && rows.hasNext()) {
        Map<String, Row> batch = new LinkedHashMap<>();
        while (batch.size() < BATCH && rows.hasNext()) {
          Row row = rows.next();
          batch.put(row.getString(0), row);
        }
        batch.keySet().retainAll(sink.withAudio(batch.keySet()));
        present.addAll(batch.values());
      }
      return !present.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return present.remove();
    }
  }
}
