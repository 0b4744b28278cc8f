package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;
import java.util.ArrayList;
import java.util.List;

/**
 * A third tone before another becomes a second tone: inside the feet of a word first, then between
 * its feet, then between words, always from the end of the clause.
 */
final class ThirdTones {
  private static final String RULE = "sandhi:third-tone";
  private static final int THIRD = 3;
  private static final int SECOND = 2;

  private final Clause clause;

  private ThirdTones(Clause clause) {
    this.clause = clause;
  }

  static void apply(Clause clause) {
    ThirdTones thirdTones = new ThirdTones(clause);
    List<SegmentedWord> words = clause.words();
    for (SegmentedWord word : words) {
      thirdTones.word(word);
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      thirdTones.meet(words.get(i).to());
    }
  }

  private void word(SegmentedWord word) {
    List<Integer> feet = feet(word);
    for (int foot = 0; foot + 1 < feet.size(); foot++) {
      for (int i = feet.get(foot + 1) - 1; i > feet.get(foot); i--) {
        meet(i);
      }
    }
    for (int foot = feet.size() - 2; foot > 0; foot--) {
      meet(feet.get(foot));
    }
    doubledVerb(word);
  }

  private List<Integer> feet(SegmentedWord word) {
    List<Integer> feet = new ArrayList<>();
    boolean oneAndTwo =
        word.length() == 3
            && !word.isNumber()
            && Segmentation.isWord(clause.text().substring(word.from() + 1, word.to()))
            && !Segmentation.isWord(clause.text().substring(word.from(), word.to() - 1));
    if (oneAndTwo) {
      return List.of(word.from(), word.from() + 1, word.to());
    }
    for (int i = word.from(); i < word.to(); i += 2) {
      feet.add(i);
    }
    feet.add(word.to());
    return feet;
  }

  private void meet(int second) {
    if (clause.at(second - 1).tone() == THIRD && clause.at(second).tone() == THIRD) {
      clause.at(second - 1).sound(SECOND, RULE);
    }
  }

  private void doubledVerb(SegmentedWord word) {
    boolean doubled =
        word.length() == 2
            && word.isVerb()
            && clause.written(word.from()) == clause.written(word.from() + 1);
    SpokenCharacter first = clause.at(word.from());
    if (doubled && first.tone() == THIRD && clause.at(word.from() + 1).tone() == Syllable.NEUTRAL) {
      first.sound(SECOND, RULE);
    }
  }
}
