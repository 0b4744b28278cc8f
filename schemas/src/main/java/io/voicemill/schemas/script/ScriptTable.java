package io.voicemill.schemas.script;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.List;

/** The columns of a script table. Columns beyond these are carried to the take as they are. */
public final class ScriptTable {

  public static final TableSchema SCHEMA =
      new TableSchema(
          "script",
          List.of(
              required("line_id", ColumnType.STRING, "Names the line within its script."),
              required("text", ColumnType.STRING, "What is said, with annotations."),
              required("speaker_id", ColumnType.STRING, "A speaker or a stock voice."),
              optional("script_id", ColumnType.STRING, "Groups lines; a folder of the output."),
              optional("chapter", ColumnType.STRING, "Groups lines within a script."),
              optional("position", ColumnType.INT, "Order within the chapter."),
              optional("language", ColumnType.STRING, "en, zh, ja or auto."),
              optional("emotion_text", ColumnType.STRING, "Emotion in free words."),
              optional(
                  "emotion_vector",
                  ColumnType.FLOATS,
                  "8 weights: happy, angry, sad, afraid, disgusted, melancholic, surprised, calm."),
              optional("emotion_audio", ColumnType.STRING, "URI of an example of the emotion."),
              optional("emotion_weight", ColumnType.DOUBLE, "0..1."),
              optional("emotion_intensity", ColumnType.DOUBLE, "0..2, 1 is as described."),
              optional("duration_ratio", ColumnType.DOUBLE, ".5..2 of the natural length."),
              optional("duration_seconds", ColumnType.DOUBLE, "Length in seconds."),
              optional("duration_tokens", ColumnType.INT, "Length in tokens, 80 a second."),
              optional("variant", ColumnType.STRING, "Name of an A/B variant."),
              optional("seed", ColumnType.BIGINT, "Another seed gives another take."),
              optional(
                  "silence_after_ms",
                  ColumnType.INT,
                  "Silence between this line and the next when lines are joined."),
              optional("audio_format", ColumnType.STRING, "wav.")));

  private ScriptTable() {}
}
