package io.voicemill.schemas.table;

/** The types of the tables' columns, with their names in Spark's DDL. */
public enum ColumnType {
  STRING("STRING"),
  INT("INT"),
  BIGINT("BIGINT"),
  DOUBLE("DOUBLE"),
  TIMESTAMP("TIMESTAMP"),
  STRINGS("ARRAY<STRING>"),
  FLOATS("ARRAY<FLOAT>"),
  STRING_MAP("MAP<STRING, STRING>"),
  WORD_TIMINGS(
      "ARRAY<STRUCT<word: STRING, start: INT, start_seconds: DOUBLE, end_seconds: DOUBLE>>"),
  CORRECTIONS(
      "ARRAY<STRUCT<attempt: INT, repair: STRING, status: STRING, error_rate: DOUBLE, reasons:"
          + " ARRAY<STRING>, proposals: ARRAY<STRUCT<word: STRING, reading: STRING, note: STRING,"
          + " evidence: STRING>>>>"),
  EMOTION_CHECK(
      "STRUCT<asked: STRUCT<f0_semitones: DOUBLE, f0_range: DOUBLE, rate: DOUBLE, level_db: DOUBLE>,"
          + " measured: STRUCT<f0_semitones: DOUBLE, f0_range: DOUBLE, rate: DOUBLE, level_db:"
          + " DOUBLE>, agrees: BOOLEAN>");

  private final String ddl;

  ColumnType(String ddl) {
    this.ddl = ddl;
  }

  public String ddl() {
    return ddl;
  }
}
