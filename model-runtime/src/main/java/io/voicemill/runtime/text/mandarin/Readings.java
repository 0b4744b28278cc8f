package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;
import java.util.List;
import java.util.Optional;

/** Finds the lexical reading of each character of a clause. */
final class Readings {
  private static final int MOST_WORDS = 4;
  private static final int SHORTEST_ACROSS_WORDS = 3;

  private final Clause clause;

  private Readings(Clause clause) {
    this.clause = clause;
  }

  static void find(Clause clause) {
    Readings readings = new Readings(clause);
    int word = 0;
    while (word < clause.words().size()) {
      Optional<Integer> behind = readings.phrase(word);
      if (behind.isEmpty()) {
        readings.inside(word);
      }
      word = behind.orElse(word + 1);
    }
    Surnames.apply(clause);
  }

  private Optional<Integer> phrase(int first) {
    List<SegmentedWord> words = clause.words();
    int from = words.get(first).from();
    for (int last = Math.min(words.size(), first + MOST_WORDS) - 1; last >= first; last--) {
      int length = words.get(last).to() - from;
      if (length >= shortest(first, last)
          && length <= PhraseDictionary.LONGEST
          && take(from, length, first)) {
        return Optional.of(last + 1);
      }
    }
    return Optional.empty();
  }

  private int shortest(int first, int last) {
    int from = clause.words().get(first).from();
    int to = clause.words().get(last).to();
    boolean pair = last == first + 1 && to - from == 2;
    return last == first || (pair && PhraseDictionary.isNewWord(clause.text().substring(from, to)))
        ? 2
        : SHORTEST_ACROSS_WORDS;
  }

  private void inside(int word) {
    SegmentedWord segmented = clause.words().get(word);
    int index = segmented.from();
    while (index < segmented.to()) {
      index += longest(index, segmented, word);
    }
  }

  private int longest(int index, SegmentedWord word, int number) {
    int most = Math.min(word.to() - index, PhraseDictionary.LONGEST);
    for (int length = most; length > 1; length--) {
      if (length < word.length() && !word.isNumber() && take(index, length, number)) {
        return length;
      }
    }
    single(index, number);
    return 1;
  }

  private boolean take(int from, int length, int word) {
    Optional<PhraseDictionary.Entry> entry =
        ContextRules.find(clause, from, length, word)
            .map(syllables -> new PhraseDictionary.Entry(syllables, "polyphone"))
            .or(() -> PhraseDictionary.find(clause.text().substring(from, from + length)));
    entry.ifPresent(
        found -> {
          for (int i = 0; i < length; i++) {
            clause.at(from + i).read(found.syllables().get(i), found.rule());
          }
        });
    return entry.isPresent();
  }

  private void single(int index, int word) {
    SpokenCharacter character = clause.at(index);
    Optional<List<Syllable>> byContext = ContextRules.find(clause, index, 1, word);
    if (byContext.isPresent()) {
      character.read(byContext.get().get(0), "polyphone");
      return;
    }
    char simplified = clause.written(index);
    if (simplified == '々' && index > 0 && clause.at(index - 1).isRead()) {
      character.read(clause.at(index - 1).lexical(), "repeated");
      return;
    }
    CharacterDictionary.find(Character.toString(simplified))
        .or(() -> CharacterDictionary.find(character.said()))
        .ifPresent(syllable -> character.read(syllable, "dictionary"));
  }
}
