package io.voicemill.runtime.text.japanese.words;

import io.voicemill.runtime.text.japanese.kana.Katakana;
import java.util.List;
import java.util.regex.Pattern;

/** Long vowels that the dictionary writes as two: センセイ is センセー, イコ and ウ are イコー. */
final class LongVowels {
  private static final String WILL = "う";
  private static final Pattern PARTED = Pattern.compile("[入糸色石岩井池祝息犬痛射家鋳要煎忌]");
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]+");

  private LongVowels() {}

  static void apply(List<Morpheme> morphemes) {
    for (int i = 0; i < morphemes.size(); i++) {
      Morpheme morpheme = morphemes.get(i);
      String before = i == 0 ? "" : morphemes.get(i - 1).spoken();
      if (morpheme.surface().equals(WILL) && morpheme.is("助動詞") && Katakana.endsInO(before)) {
        morphemes.set(i, morpheme.spokenAs("ー", morpheme.rule()));
      } else if (isWhole(morpheme)) {
        morphemes.set(i, morpheme.spokenAs(Katakana.withLongE(morpheme.spoken()), morpheme.rule()));
      }
    }
  }

  private static boolean isWhole(Morpheme morpheme) {
    return morpheme.is("名詞", "副詞", "連体詞", "接続詞", "感動詞", "接頭詞")
        && !KATAKANA.matcher(morpheme.surface()).matches()
        && !PARTED.matcher(morpheme.surface()).find();
  }
}
