package io.voicemill.schemas.script;

import java.util.Locale;
import java.util.Optional;

/** The languages that a line can be in. */
public enum Language {
  EN,
  ZH,
  JA,
  /** Decided by the writing of the text. */
  AUTO;

  /**
   * The name in tables and on the command line: {@code en}, {@code zh}, {@code ja}, {@code auto}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of that name, in any case; empty if there is none. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of a locale such as {@code en-gb}; empty for one that this project lacks. */
  public static Optional<Language> ofLocale(String locale) {
    return find(locale.split("-", 2)[0]);
  }
}
