package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.english.pronunciation.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells words that are shouted in capitals from acronyms: they come in a row. */
final class Shouting {
  private static final int FEWEST_WORDS = 3;

  private final Lexicon lexicon;

  Shouting(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words, three and more in a row in lower case if they are words and no acronyms. */
  List<String> lowered(List<String> words) {
    List<String> lowered = new ArrayList<>(words);
    int start = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || hasLowerCase(words.get(i))) {
        lowerRun(lowered.subList(start, i));
        start = i + 1;
      }
    }
    return lowered;
  }

  private void lowerRun(List<String> run) {
    if (run.stream().filter(Shouting::isUpperCase).count() >= FEWEST_WORDS) {
      run.replaceAll(this::lowered);
    }
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

  private static boolean isUpperCase(String word) {
    return word.chars().anyMatch(Character::isUpperCase) && !hasLowerCase(word);
  }

  private static boolean hasLowerCase(String word) {
    return word.chars().anyMatch(Character::isLowerCase);
  }
}
