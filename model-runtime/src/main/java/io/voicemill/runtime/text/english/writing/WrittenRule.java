package io.voicemill.runtime.text.english.writing;

import java.util.Locale;

/** By which rule a written form became words. */
public enum WrittenRule {
  /** A word that is written as it is spoken. */
  WORD,
  NUMBER,
  YEAR,
  ORDINAL,
  DATE,
  TIME,
  MONEY,
  UNIT,
  ABBREVIATION,
  /** Spoken letter by letter. */
  LETTERS,
  SYMBOL;

  /** The name in readings, for example {@code money}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
