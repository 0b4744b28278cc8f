package io.voicemill.schemas.speaker;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the table of speakers and reference rows that became no voice. */
public final class RefusedSpeakerTable {

  public static final TableSchema SCHEMA =
      new TableSchema(
          "refused",
          List.of(
              optional("speaker_id", ColumnType.STRING, "Who, if the row names anybody."),
              required("code", ColumnType.STRING, "The kind of problem."),
              optional("column", ColumnType.STRING, "The column that it is about."),
              required("problem", ColumnType.STRING, "What is wrong."),
              required("why", ColumnType.STRING, "Why that is a problem."),
              required("fix", ColumnType.STRING, "What to do about it."),
              optional("quality", ColumnType.SPEAKER_QUALITY, "The quality report."),
              required("rows_json", ColumnType.STRINGS, "The rows as they came in.")));

  private RefusedSpeakerTable() {}

  /** A row, by column, in values that JSON knows. */
  public static Map<String, Object> row(
      String speakerId, Problem problem, Optional<SpeakerQuality> quality, List<String> rowsJson) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("speaker_id", speakerId.isBlank() ? null : speakerId);
    row.put("code", problem.code().name());
    row.put("column", problem.column().orElse(null));
    row.put("problem", problem.problem());
    row.put("why", problem.why());
    row.put("fix", problem.fix());
    row.put("quality", quality.map(QualityRow::of).orElse(null));
    row.put("rows_json", rowsJson);
    return row;
  }
}
