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
  BOOLEAN("BOOLEAN"),
  STRING_MAP("MAP<STRING, STRING>"),
  DOUBLE_MAP("MAP<STRING, DOUBLE>"),
  WORD_TIMINGS(
      "ARRAY<STRUCT<word: STRING, start: INT, start_seconds: DOUBLE, end_seconds: DOUBLE>>"),
  CORRECTIONS(
      "ARRAY<STRUCT<attempt: INT, repair: STRING, status: STRING, error_rate: DOUBLE, reasons:"
          + " ARRAY<STRING>, proposals: ARRAY<STRUCT<word: STRING, reading: STRING, note: STRING,"
          + " evidence: STRING>>>>"),
  EMOTION_CHECK(
      "STRUCT<asked: STRUCT<f0_semitones: DOUBLE, f0_range: DOUBLE, rate: DOUBLE, level_db: DOUBLE>,"
          + " measured: STRUCT<f0_semitones: DOUBLE, f0_range: DOUBLE, rate: DOUBLE, level_db:"
          + " DOUBLE>, agrees: BOOLEAN>"),
  CONSENT("STRUCT<who: STRING, `when`: STRING, what_for: STRING>"),
  SPEAKER_ADAPTER("STRUCT<f0_range: DOUBLE, level_range: DOUBLE, durations: MAP<STRING, DOUBLE>>"),
  REFERENCES("ARRAY<" + Ddl.REFERENCE + ">"),
  SPEAKER_QUALITY(
      "STRUCT<figures: MAP<STRING, DOUBLE>, clips: ARRAY<STRUCT<recording: "
          + Ddl.REFERENCE
          + ", figures: MAP<STRING, DOUBLE>, findings: "
          + Ddl.FINDINGS
          + ">>, coverage: ARRAY<STRUCT<language: STRING, kind: STRING, covered: INT, total: INT,"
          + " missing: ARRAY<STRING>>>, sentence_kinds: MAP<STRING, INT>, next_sentences:"
          + " ARRAY<STRUCT<language: STRING, text: STRING, adds: ARRAY<STRING>>>, findings: "
          + Ddl.FINDINGS
          + ">");

  /** Types that occur in several columns. */
  private static final class Ddl {
    private static final String REFERENCE =
        "STRUCT<uri: STRING, sha256: STRING, transcript: STRING, language: STRING>";
    private static final String FINDINGS =
        "ARRAY<STRUCT<code: STRING, severity: STRING, problem: STRING, why: STRING, fix: STRING>>";
  }

  private final String ddl;

  ColumnType(String ddl) {
    this.ddl = ddl;
  }

  public String ddl() {
    return ddl;
  }
}
