package io.voicemill.runtime.text;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How single Latin letters are said, in English: A座, T恤, GB. */
public final class LetterNames {
  private static final Map<String, String> NAMES =
      TabSeparated.map(LetterNames.class, "letters.tsv");

  private LetterNames() {}

  /** The phonemes of the name of a letter; empty for anything but one letter from A to Z. */
  public static Optional<String> of(String letter) {
    return Optional.ofNullable(NAMES.get(letter.toUpperCase(Locale.ROOT)));
  }
}
