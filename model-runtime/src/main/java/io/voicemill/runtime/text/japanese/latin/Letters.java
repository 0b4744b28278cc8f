package io.voicemill.runtime.text.japanese.latin;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the Latin letters in katakana. */
final class Letters {
  private static final Map<String, String> NAMES = TabSeparated.map(Letters.class, "letters.tsv");

  private Letters() {}

  /** Letter by letter: GPU is ジーピーユー. */
  static String spell(String letters) {
    return letters
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> NAMES.getOrDefault(letter, ""))
        .collect(Collectors.joining());
  }
}
