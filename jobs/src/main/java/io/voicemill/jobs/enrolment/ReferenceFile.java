package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.source.RowFile;
import io.voicemill.jobs.source.ScriptFileFormat;
import io.voicemill.jobs.source.SourceRow;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.ReferenceTable;
import io.voicemill.schemas.table.Column;
import io.voicemill.transforms.enroll.RawReferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * A reference table in a text file of this machine.
 *
 * @param name as the user gave it
 */
record ReferenceFile(Path file, String name) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONSENT = "consent";

  ReferenceFile {
    requireNonNull(file, "file is null");
    requireNonNull(name, "name is null");
  }

  /**
   * All rows, as {@link RawReferences}.
   *
   * @throws VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN
   */
  List<Row> rows() {
    RowFile source = ScriptFileFormat.of(file).open(file);
    Set<String> columns = new LinkedHashSet<>();
    source.declaredColumns().forEach(column -> columns.add(known(column)));
    List<Row> rows = new ArrayList<>();
    source.forEachRow(
        row -> {
          Map<String, Object> values = values(row);
          columns.addAll(values.keySet());
          rows.add(RawReferences.of(values, name, rows.size()));
        });
    if (!rows.isEmpty()) {
      requireColumns(columns);
    }
    return rows;
  }

  private void requireColumns(Set<String> columns) {
    for (Column column : ReferenceTable.SCHEMA.columns()) {
      if (column.presence() == Column.Presence.REQUIRED && !columns.contains(column.name())) {
        String near =
            NearestName.find(column.name(), columns)
                .map(" Is it the one named '%s'?"::formatted)
                .orElse("");
        throw new VoicemillException(
            Problem.in(
                column.name(),
                ProblemCode.MISSING_COLUMN,
                "%s has no column '%s'.".formatted(name, column.name()),
                "Every recording needs one. The columns are: %s.%s"
                    .formatted(String.join(", ", columns), near),
                "Add the column, or give it its name."));
      }
    }
  }

  private static Map<String, Object> values(SourceRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, text) -> {
              String name = known(column);
              values.put(name, name.equals(CONSENT) ? consent(text) : text);
            });
    return values;
  }

  /** A consent that was written as an object stays one. */
  private static Object consent(String text) {
    if (!text.startsWith("{")) {
      return text;
    }
    try {
      return JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  private static String known(String column) {
    return ReferenceTable.SCHEMA.columns().stream()
        .map(Column::name)
        .filter(column::equalsIgnoreCase)
        .findFirst()
        .orElse(column);
  }
}
