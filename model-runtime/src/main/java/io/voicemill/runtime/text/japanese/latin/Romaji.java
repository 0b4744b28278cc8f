package io.voicemill.runtime.text.japanese.latin;

import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Japanese words written in Latin letters by Hepburn's system. */
final class Romaji {
  private static final Map<String, String> SYLLABLES = TabSeparated.map(Romaji.class, "romaji.tsv");
  private static final String DOUBLED = "kstpgzdbc";
  private static final int LONGEST = 3;
  private static final int SHORTEST_WORD = 3;

  private Romaji() {}

  /** The katakana as spoken; empty for what is not Japanese. */
  static Optional<String> read(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace("tch", "cch");
    StringBuilder katakana = new StringBuilder();
    int i = 0;
    while (i < letters.length()) {
      int length = syllable(letters, i);
      boolean doubled =
          i + 1 < letters.length()
              && letters.charAt(i) == letters.charAt(i + 1)
              && DOUBLED.indexOf(letters.charAt(i)) >= 0;
      if (length == 0 && !doubled) {
        return Optional.empty();
      }
      katakana.append(doubled ? "ッ" : SYLLABLES.get(letters.substring(i, i + length)));
      i += doubled ? 1 : length;
    }
    return letters.length() < SHORTEST_WORD
        ? Optional.empty()
        : Optional.of(Katakana.lengthened(katakana.toString()));
  }

  private static int syllable(String letters, int at) {
    for (int length = Math.min(LONGEST, letters.length() - at); length > 0; length--) {
      if (SYLLABLES.containsKey(letters.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
