package io.voicemill.runtime.text.mandarin;

import java.util.ArrayList;
import java.util.List;

/** Characters that are said without a mark or a pause between them, and the words they make. */
final class Clause {
  private static final String NEIGHBOUR = "|";

  private final List<SpokenCharacter> characters;
  private final String text;
  private final List<SegmentedWord> words;

  private Clause(List<SpokenCharacter> characters, String text, List<SegmentedWord> words) {
    this.characters = characters;
    this.text = text;
    this.words = words;
  }

  /** Segments characters; no word ends inside a number. */
  static Clause of(List<SpokenCharacter> characters) {
    StringBuilder said = new StringBuilder();
    for (SpokenCharacter character : characters) {
      String written = character.said();
      said.append(written.length() == 1 ? written : Simplified.UNKNOWN);
    }
    String text = Simplified.of(said.toString());
    return new Clause(characters, text, wholeNumbers(characters, Segmentation.words(text)));
  }

  /** The characters in Simplified writing, one {@code char} each. */
  String text() {
    return text;
  }

  List<SegmentedWord> words() {
    return words;
  }

  int length() {
    return characters.size();
  }

  SpokenCharacter at(int index) {
    return characters.get(index);
  }

  /** The character at that place in Simplified writing. */
  char written(int index) {
    return text.charAt(index);
  }

  /** The characters of a word in Simplified writing. */
  String written(SegmentedWord word) {
    return text.substring(word.from(), word.to());
  }

  /**
   * Whether a place behind another one lies inside a word of the lexicon; 出来, 下去 and the like are
   * taken for two words.
   */
  boolean cutsWord(int from, int place) {
    return place > from
        && words.stream()
            .filter(word -> word.from() < place && place < word.to())
            .anyMatch(word -> !word.isDirection() && Segmentation.isWord(written(word)));
  }

  /** A word alone, with a mark that stands for what is before it. */
  String alone(SegmentedWord word) {
    return NEIGHBOUR + written(word);
  }

  private static List<SegmentedWord> wholeNumbers(
      List<SpokenCharacter> characters, List<SegmentedWord> words) {
    List<SegmentedWord> whole = new ArrayList<>();
    for (SegmentedWord word : words) {
      int last = whole.size() - 1;
      boolean inside =
          word.from() > 0
              && characters.get(word.from()).spelling().start()
                  == characters.get(word.from() - 1).spelling().start();
      if (inside) {
        whole.set(last, new SegmentedWord(whole.get(last).from(), word.to(), SegmentedWord.NUMBER));
      } else {
        whole.add(word);
      }
    }
    return List.copyOf(whole);
  }
}
