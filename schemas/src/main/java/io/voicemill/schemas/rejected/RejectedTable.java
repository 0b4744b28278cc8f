package io.voicemill.schemas.rejected;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the table of rejected lines. */
public final class RejectedTable {

  public static final TableSchema SCHEMA =
      new TableSchema(
          "rejected",
          List.of(
              required("run_id", ColumnType.STRING, "The run that rejected the line."),
              optional("line_id", ColumnType.STRING, "The line, if it has a name."),
              required("code", ColumnType.STRING, "The kind of problem."),
              optional("column", ColumnType.STRING, "The column that it is about."),
              required("problem", ColumnType.STRING, "What is wrong, with the value."),
              required("why", ColumnType.STRING, "Why that is a problem."),
              required("fix", ColumnType.STRING, "What to do about it."),
              required("row_json", ColumnType.STRING, "The row as it came in."),
              required("source", ColumnType.STRING, "Where it came from.")));

  private RejectedTable() {}

  /** The row of a rejected line, by column. */
  public static Map<String, Object> row(String runId, Rejected rejected) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run_id", runId);
    row.put("line_id", rejected.lineId().orElse(null));
    row.put("code", rejected.problem().code().name());
    row.put("column", rejected.problem().column().orElse(null));
    row.put("problem", rejected.problem().problem());
    row.put("why", rejected.problem().why());
    row.put("fix", rejected.problem().fix());
    row.put("row_json", rejected.rowJson());
    row.put("source", rejected.source());
    return row;
  }
}
