package io.voicemill.schemas.speaker;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.List;

/** The columns of a reference table: one row a recording, one or more of each speaker. */
public final class ReferenceTable {

  public static final TableSchema SCHEMA =
      new TableSchema(
          "references",
          List.of(
              required("speaker_id", ColumnType.STRING, "Whose recording it is."),
              required("audio", ColumnType.STRING, "Path or URI of a WAV, FLAC, MP3, Ogg or M4A."),
              optional("transcript", ColumnType.STRING, "What is said in it."),
              optional("language", ColumnType.STRING, "en, zh, ja, or a locale such as en-gb."),
              optional("consent", ColumnType.STRING, Consent.FORM + "."),
              optional("display_name", ColumnType.STRING, "For people.")));

  private ReferenceTable() {}
}
