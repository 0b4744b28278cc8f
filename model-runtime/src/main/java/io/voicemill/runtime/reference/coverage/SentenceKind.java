package io.voicemill.runtime.reference.coverage;

import java.util.Locale;

/** What the melody of a sentence depends on. */
public enum SentenceKind {
  STATEMENT,
  QUESTION,
  EXCLAMATION;

  /** The name in tables and pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
