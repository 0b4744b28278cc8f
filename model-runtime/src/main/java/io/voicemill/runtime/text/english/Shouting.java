package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.english.pronunciation.Lexicon;
import java.util.List;
import java.util.Locale;

/** Tells a line that is shouted in capitals from one with acronyms in it. */
final class Shouting {
  private static final int FEWEST_WORDS = 3;
  private static final double SHOUTED_SHARE = .6;

  private final Lexicon lexicon;

  Shouting(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words, those in capitals in lower case if the line is shouted and they are known so. */
  List<String> lowered(List<String> words) {
    long all = words.stream().filter(Shouting::isWord).count();
    long capitals = words.stream().filter(Shouting::isWord).filter(Shouting::isUpperCase).count();
    if (capitals < FEWEST_WORDS || capitals < SHOUTED_SHARE * all) {
      return words;
    }
    return words.stream().map(this::lowered).toList();
  }

  private String lowered(String word) {
    if (!isUpperCase(word) || word.equals("I")) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lexicon.contains(lower) || lower.length() > FEWEST_WORDS || lower.contains("'")
        ? lower
        : word;
  }

  private static boolean isWord(String word) {
    return word.length() > 1 && word.chars().anyMatch(Character::isLetter);
  }

  private static boolean isUpperCase(String word) {
    return word.chars().anyMatch(Character::isUpperCase)
        && word.chars().noneMatch(Character::isLowerCase);
  }
}
