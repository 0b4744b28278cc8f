package io.voicemill.jobs.kafka;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.ScriptTable;
import io.voicemill.schemas.table.Column;
import io.voicemill.schemas.table.ColumnType;
import io.voicemill.transforms.intake.RawLines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/**
 * Reads a message as a script line: every message comes out as exactly one row of {@link RawLines},
 * whatever its bytes are.
 *
 * @param maxKb longest value in KiB
 */
record MessageReader(int maxKb) implements MapFunction<Row, Row> {

  @Override
  public Row call(Row row) {
    return read(Message.of(row));
  }

  Row read(Message message) {
    try {
      return RawLines.readable(values(message), message.source(), Optional.of(message.arrival()));
    } catch (VoicemillException e) {
      return RawLines.flawed(MessageExcerpt.of(message), message.source(), e.problem());
    }
  }

  private Map<String, Object> values(Message message) {
    byte[] value = message.value().orElseThrow(MessageReader::tombstone);
    if (value.length > maxKb * 1024L) {
      throw tooLong(value.length);
    }
    Map<String, Object> given = JsonMessage.values(Utf8Text.of(value));
    Map<String, Object> values = new LinkedHashMap<>();
    given.forEach(
        (key, element) -> {
          String column = column(key);
          boolean taken = given.containsKey(column) || values.containsKey(column);
          values.put(taken ? key : column, element);
        });
    for (Column column : ScriptTable.SCHEMA.columns()) {
      requireText(column, values.get(column.name()));
    }
    return values;
  }

  /** The script column that a key means, whatever its case; the key itself if it means none. */
  private static String column(String key) {
    return ScriptTable.SCHEMA.columns().stream()
        .map(Column::name)
        .filter(name -> name.equalsIgnoreCase(key))
        .findFirst()
        .orElse(key);
  }

  private static void requireText(Column column, Object value) {
    if (column.type() == ColumnType.STRING
        && (value instanceof Map || value instanceof Collection)) {
      throw new VoicemillException(
          Problem.in(
              column.name(),
              ProblemCode.INVALID_VALUE,
              "'%s' holds an object or a list.".formatted(column.name()),
              "Text is needed there.",
              "Send it as a JSON string."));
    }
  }

  private static VoicemillException tombstone() {
    return new VoicemillException(
        Problem.of(
            ProblemCode.UNREADABLE_SOURCE,
            "The message has no value.",
            "It is a tombstone: Kafka deletes a key by it, and there is no line in it.",
            JsonMessage.FORM));
  }

  private VoicemillException tooLong(int bytes) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.INVALID_VALUE,
            "The message has %,d bytes, %,d are allowed.".formatted(bytes, maxKb * 1024L),
            "A script line is short; so much is something else.",
            "Send a shorter message, or raise kafka.max-message-kb."));
  }
}
