package io.voicemill.runtime.text.lexicon;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Entries by their words, the longest first. */
final class EntryIndex {
  private final Map<String, List<LexiconEntry>> entries = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> lengths = new HashMap<>();

  /**
   * An index.
   *
   * @param all later ones win over earlier ones with the same word
   * @param line language of the lines; its own entries win over those of another language, and an
   *     entry with capitals over one without
   */
  EntryIndex(List<LexiconEntry> all, Language line) {
    for (LexiconEntry entry : all) {
      String key = Letters.folded(entry.word());
      entries.computeIfAbsent(key, each -> new ArrayList<>()).add(0, entry);
      lengths
          .computeIfAbsent(
              key.codePointAt(0), each -> new TreeSet<>(Comparator.<Integer>reverseOrder()))
          .add(key.codePointCount(0, key.length()));
    }
    Comparator<LexiconEntry> order =
        Comparator.<LexiconEntry, Boolean>comparing(entry -> entry.language() != line)
            .thenComparing(entry -> !entry.exactCase());
    entries.values().forEach(same -> same.sort(order));
  }

  /** The entry with the longest word that begins at a letter, in letters that are free. */
  Optional<LexiconEntry> longest(Letters letters, int from) {
    int first = Letters.folded(letters.written(from, from + 1)).codePointAt(0);
    for (int length : lengths.getOrDefault(first, new TreeSet<>())) {
      int to = from + length;
      if (letters.areFree(from, to) && letters.areWhole(from, to)) {
        String written = letters.written(from, to);
        Optional<LexiconEntry> found =
            entries.getOrDefault(Letters.folded(written), List.of()).stream()
                .filter(entry -> !entry.exactCase() || same(entry.word(), written))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  private static boolean same(String word, String written) {
    return word.replace('’', '\'').equals(written);
  }
}
