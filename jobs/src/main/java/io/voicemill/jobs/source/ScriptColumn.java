package io.voicemill.jobs.source;

import java.util.List;
import java.util.Optional;

/**
 * A column of the script table.
 *
 * @param name in the table
 * @param type of its values
 */
record ScriptColumn(String name, ColumnType type) {

  /** Columns without which a table is no script table. */
  static final List<String> REQUIRED = List.of("line_id", "text", "speaker_id");

  /** Every column that has a meaning, in the order of the table. */
  static final List<ScriptColumn> KNOWN =
      List.of(
          new ScriptColumn("line_id", ColumnType.TEXT),
          new ScriptColumn("text", ColumnType.TEXT),
          new ScriptColumn("speaker_id", ColumnType.TEXT),
          new ScriptColumn("script_id", ColumnType.TEXT),
          new ScriptColumn("chapter", ColumnType.TEXT),
          new ScriptColumn("position", ColumnType.INTEGER),
          new ScriptColumn("language", ColumnType.TEXT),
          new ScriptColumn("emotion_text", ColumnType.TEXT),
          new ScriptColumn("emotion_vector", ColumnType.FLOATS),
          new ScriptColumn("emotion_audio", ColumnType.TEXT),
          new ScriptColumn("emotion_weight", ColumnType.DOUBLE),
          new ScriptColumn("emotion_intensity", ColumnType.DOUBLE),
          new ScriptColumn("duration_ratio", ColumnType.DOUBLE),
          new ScriptColumn("duration_seconds", ColumnType.DOUBLE),
          new ScriptColumn("duration_tokens", ColumnType.INTEGER),
          new ScriptColumn("variant", ColumnType.TEXT),
          new ScriptColumn("seed", ColumnType.LONG),
          new ScriptColumn("silence_after_ms", ColumnType.INTEGER),
          new ScriptColumn("audio_format", ColumnType.TEXT));

  static Optional<ScriptColumn> find(String name) {
    return KNOWN.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The known column of that name, or one that is kept as text. */
  static ScriptColumn named(String name) {
    return find(name).orElseGet(() -> new ScriptColumn(name, ColumnType.TEXT));
  }
}
