package io.voicemill.runtime.text.english.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nouns that an amount describes: a fifty dollar bill, a five kilometer run. */
final class Attributive {
  private final Set<String> heads = new HashSet<>();

  Attributive() {
    for (List<String> row : Table.rows("attributive.tsv")) {
      heads.addAll(row);
    }
  }

  /** Whether the amount before this word is said in the singular. */
  boolean describes(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s");
    return heads.contains(lower)
        || (plural && heads.contains(lower.substring(0, lower.length() - 1)));
  }
}
