package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words whose reading the words around them decide, by the table {@code heteronyms.tsv}: a bass
 * guitar, a bass in the lake.
 */
public final class Heteronyms {
  private static final int COLUMNS = 5;

  private final Map<String, List<Rule>> rules = new HashMap<>();

  /** A row of the table. */
  private record Rule(Pronunciation reading, List<Place> places) {

    boolean applies(List<TaggedWord> sentence, int index) {
      return places.stream().allMatch(place -> place.matches(sentence, index));
    }
  }

  /** Reads the table for an accent. */
  public Heteronyms(Accent accent) {
    for (List<String> row : TabSeparated.rows(Heteronyms.class, "heteronyms.tsv", COLUMNS)) {
      String label = row.get(3).isEmpty() ? "heteronym" : "heteronym: " + row.get(3);
      Rule rule =
          new Rule(
              new Pronunciation(Phonemes.forVoice(row.get(accent == Accent.US ? 1 : 2)), label),
              places(row.get(4)));
      for (String word : row.get(0).split("\\|", -1)) {
        rules.computeIfAbsent(word, absent -> new ArrayList<>()).add(rule);
      }
    }
  }

  /**
   * The reading of a word.
   *
   * @param sentence words and marks
   * @param index of the word
   * @return empty if the word has no rule that applies
   */
  public Optional<Pronunciation> read(List<TaggedWord> sentence, int index) {
    String word = sentence.get(index).text().toLowerCase(Locale.ROOT);
    for (Rule rule : rules.getOrDefault(word, List.of())) {
      if (rule.applies(sentence, index)) {
        return Optional.of(rule.reading());
      }
    }
    return Optional.empty();
  }

  private static List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    for (String place : text.split(" ", -1)) {
      if (!place.equals("-")) {
        places.add(Place.parse(place));
      }
    }
    return places;
  }
}
