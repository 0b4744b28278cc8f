package io.voicemill.transforms.render;

import io.voicemill.transforms.TakeSink;
import io.voicemill.transforms.intake.IntakeTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Row;

/** Lines of a chunk with the notes that an earlier try left of them, looked up ahead. */
final class NotedLines implements Iterator<NotedLines.Line> {

  private static final int AHEAD = 4;

  private final Iterator<Row> rows;
  private final TakeSink sink;
  private final Deque<Line> waiting = new ArrayDeque<>();

  /**
   * A line.
   *
   * @param row of {@link IntakeTable}
   */
  record Line(Row row, CompletableFuture<Optional<String>> note) {}

  NotedLines(Iterator<Row> rows, TakeSink sink) {
    this.rows = rows;
    this.sink = sink;
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || rows.hasNext();
  }

  @Override
  public Line next() {
    while (waiting.size() <= AHEAD && rows.hasNext()) {
      Row row = rows.next();
      waiting.add(
          new Line(
              row,
              sink.findNoted(row.getAs(IntakeTable.TAKE_ID), row.getAs(IntakeTable.AUDIO_PATH))));
    }
    return waiting.remove();
  }
}
