package io.voicemill.jobs.source;

import io.voicemill.schemas.script.ScriptTable;
import io.voicemill.schemas.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * A column of the script table.
 *
 * @param name in the table
 * @param type of its values
 */
record ScriptColumn(String name, CellType type) {

  /** Columns without which a table is no script table. */
  static final List<String> REQUIRED =
      ScriptTable.SCHEMA.columns().stream()
          .filter(column -> column.presence() == Column.Presence.REQUIRED)
          .map(Column::name)
          .toList();

  /** Every column that has a meaning, in the order of the table. */
  static final List<ScriptColumn> KNOWN =
      ScriptTable.SCHEMA.columns().stream()
          .map(column -> new ScriptColumn(column.name(), CellType.of(column.type())))
          .toList();

  static Optional<ScriptColumn> find(String name) {
    return KNOWN.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The known column of that name, or one that is kept as text. */
  static ScriptColumn named(String name) {
    return find(name).orElseGet(() -> new ScriptColumn(name, CellType.TEXT));
  }
}
