package io.voicemill.runtime.text.japanese.words;

import java.util.ArrayList;
import java.util.List;

/** Joins words that are spoken as one: a word with the particles and endings behind it. */
public final class Phrases {
  private static final String[] LEANING = {
    "助詞", "助動詞", "動詞-非自立", "動詞-接尾", "形容詞-非自立", "形容詞-接尾", "名詞-接尾", "名詞-非自立-助動詞語幹"
  };
  private static final String[] OPEN = {"接頭詞"};
  private static final String DO = "する";

  private Phrases() {}

  /**
   * Groups of words, in order.
   *
   * @param morphemes with readings; one without a reading ends a group and is left out
   */
  public static List<List<Morpheme>> of(List<Morpheme> morphemes) {
    List<List<Morpheme>> phrases = new ArrayList<>();
    List<Morpheme> current = new ArrayList<>();
    for (Morpheme morpheme : morphemes) {
      boolean silent = morpheme.spoken().isEmpty();
      boolean joins =
          !silent && !current.isEmpty() && leans(current.get(current.size() - 1), morpheme);
      if ((silent || !joins) && !current.isEmpty()) {
        phrases.add(List.copyOf(current));
        current.clear();
      }
      if (!silent) {
        current.add(morpheme);
      }
    }
    if (!current.isEmpty()) {
      phrases.add(List.copyOf(current));
    }
    return phrases;
  }

  private static boolean leans(Morpheme before, Morpheme morpheme) {
    boolean doing = before.is("名詞-サ変") && morpheme.is("動詞") && isDo(morpheme);
    boolean unfinished = before.spoken().endsWith("ッ");
    boolean small = "ーァィゥェォャュョン".indexOf(morpheme.spoken().charAt(0)) >= 0;
    return morpheme.is(LEANING) || before.is(OPEN) || doing || unfinished || small;
  }

  private static boolean isDo(Morpheme morpheme) {
    return morpheme.surface().equals(DO) || morpheme.surface().matches("[しさせ]|すれ|せよ|しろ");
  }
}
