package io.voicemill.schemas.lexicon;

import java.util.List;

/** The columns of a lexicon and of a table of proposals. */
public final class LexiconColumns {

  /** A word or phrase as it is written. */
  public static final String WORD = "word";

  /** How it is read. */
  public static final String READING = "reading";

  /** For people. */
  public static final String NOTE = "note";

  /** Whose rules read it; empty: by the writing. */
  public static final String LANGUAGE = "language";

  /** The only script that it is for; empty: every script. */
  public static final String SCRIPT_ID = "script_id";

  /** The line that a proposal comes from. */
  public static final String LINE_ID = "line_id";

  /** What a proposal rests on. */
  public static final String EVIDENCE = "evidence";

  /** Columns that a lexicon must have. */
  public static final List<String> REQUIRED = List.of(WORD, READING);

  /** All columns. A lexicon may have those of a proposal, so that proposals can be tried as one. */
  public static final List<String> ALL =
      List.of(WORD, READING, NOTE, LANGUAGE, SCRIPT_ID, LINE_ID, EVIDENCE);

  private LexiconColumns() {}
}
