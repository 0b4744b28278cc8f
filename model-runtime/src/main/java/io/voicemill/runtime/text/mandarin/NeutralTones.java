package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;

/** Doubled verbs and words for kin lose the tone of their second half: 看看, 妈妈. */
final class NeutralTones {
  private static final String RULE = "neutral";
  private static final String DOUBLED_NOUNS = "妈爸哥弟姐妹爷奶姑舅叔婶婆公伯姥娃太宝星猩蛐蝈狒饽馍";
  private static final String PLURAL = "们";

  private NeutralTones() {}

  static void apply(Clause clause) {
    for (SegmentedWord word : clause.words()) {
      doubled(clause, word);
      int last = word.to() - 1;
      if (word.length() > 1 && clause.written(word).endsWith(PLURAL)) {
        clause.at(last).sound(Syllable.NEUTRAL, RULE);
      }
    }
  }

  private static void doubled(Clause clause, SegmentedWord word) {
    for (int i = word.from() + 1; i < word.to(); i++) {
      boolean same = clause.written(i) == clause.written(i - 1);
      boolean kin = DOUBLED_NOUNS.indexOf(clause.written(i)) >= 0;
      boolean verb = word.length() == 2 && word.isVerb();
      if (same && (kin || verb) && !word.isNumber()) {
        clause.at(i).read(clause.at(i).lexical().withTone(Syllable.NEUTRAL), RULE);
      }
    }
  }
}
