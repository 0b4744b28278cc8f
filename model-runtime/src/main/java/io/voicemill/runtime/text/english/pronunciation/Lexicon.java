package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.english.Accent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The words that are known: misaki's checked lexicon ("gold") and its larger unchecked one
 * ("silver"). A word also answers to its capitalised form and the other way round.
 */
public final class Lexicon {
  private final EntryTable gold;
  private final EntryTable silver;

  Lexicon(EntryTable gold, EntryTable silver) {
    this.gold = requireNonNull(gold, "gold is null");
    this.silver = requireNonNull(silver, "silver is null");
  }

  /**
   * Opens the lexicon of an accent.
   *
   * @param folder with {@code us_gold.json}, {@code us_silver.json} or those of {@code gb}
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a file cannot be read
   */
  public static Lexicon open(Path folder, Accent accent) {
    String name = accent.name().toLowerCase(Locale.ROOT);
    return new Lexicon(
        LexiconFile.read(folder.resolve(name + "_gold.json")),
        LexiconFile.read(folder.resolve(name + "_silver.json")));
  }

  /** The entry of a word, checked ones first. */
  Optional<Entry> find(String word) {
    return findChecked(word).or(() -> find(silver, word));
  }

  /** The entry of a word among the checked ones. */
  Optional<Entry> findChecked(String word) {
    return find(gold, word);
  }

  /** Whether the word is in one of the lexica. */
  public boolean contains(String word) {
    return find(word).isPresent();
  }

  private static Optional<Entry> find(EntryTable table, String word) {
    Optional<String> exact = table.find(word);
    if (exact.isPresent() || word.length() < 2) {
      return exact.map(Entry::new);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String capitalised = capitalise(lower);
    if (word.equals(lower)) {
      return table.find(capitalised).map(Entry::new);
    }
    return word.equals(capitalised) ? table.find(lower).map(Entry::new) : Optional.empty();
  }

  private static String capitalise(String word) {
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
