package io.voicemill.runtime.text.japanese.words;

import java.util.ArrayList;
import java.util.List;

/** The words of a Japanese text with their readings. Thread-safe. */
public final class JapaneseWords {

  /** Stands for a stretch that is read before the words are found: a noun of its own. */
  public static final String STAND_IN = Kuromoji.STAND_IN;

  private JapaneseWords() {}

  /**
   * Finds and reads the words.
   *
   * @param text of one clause
   * @return words that cover the text in order; without a reading where nothing is known
   */
  public static List<Morpheme> read(String text) {
    List<Morpheme> morphemes = new ArrayList<>();
    for (Morpheme morpheme : Kuromoji.analyse(text)) {
      morphemes.addAll(UnknownWords.split(morpheme));
    }
    ContextRules.apply(text, morphemes);
    NumeralWords.apply(morphemes);
    LongVowels.apply(morphemes);
    return List.copyOf(morphemes);
  }
}
