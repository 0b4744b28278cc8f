package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.japanese.words.JapaneseWords;
import io.voicemill.runtime.text.japanese.words.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a clause and where it stands in the given text.
 *
 * @param start in code points
 * @param written in the given text
 * @param words what is said, in characters
 */
record SpokenWord(int start, String written, String words, Morpheme morpheme) {

  /** The words of a clause. */
  static List<SpokenWord> of(List<Stretch> clause) {
    String text = clause.stream().map(Stretch::analysed).collect(Collectors.joining());
    int[] stretchAt = new int[text.length()];
    int at = 0;
    for (int i = 0; i < clause.size(); i++) {
      for (int n = clause.get(i).analysed().length(); n > 0; n--) {
        stretchAt[at++] = i;
      }
    }
    List<SpokenWord> words = new ArrayList<>();
    for (Morpheme morpheme : JapaneseWords.read(text)) {
      int first = stretchAt[morpheme.from()];
      int last = stretchAt[morpheme.to() - 1];
      words.add(of(clause.subList(first, last + 1), morpheme));
    }
    return words;
  }

  Reading reading() {
    return new Reading(start, written, morpheme.lexical(), morpheme.spoken(), morpheme.rule());
  }

  private static SpokenWord of(List<Stretch> stretches, Morpheme morpheme) {
    Stretch first = stretches.get(0);
    Morpheme read =
        first.isRead()
            ? new Morpheme(
                morpheme.from(),
                morpheme.surface(),
                morpheme.partOfSpeech(),
                first.katakana(),
                first.katakana(),
                first.rule())
            : morpheme;
    return new SpokenWord(
        first.start(),
        stretches.stream().map(Stretch::written).collect(Collectors.joining()),
        stretches.stream().map(Stretch::words).collect(Collectors.joining()),
        read);
  }
}
