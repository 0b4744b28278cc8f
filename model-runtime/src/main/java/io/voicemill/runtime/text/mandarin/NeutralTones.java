package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;

/**
 * Syllables that lose their tone: the second half of doubled verbs and words for kin (看看, 妈妈) and
 * the suffixes 们 and 子 (我们, 刀子; but 王子, 电子).
 */
final class NeutralTones {
  private static final String RULE = "neutral";
  private static final String DOUBLED_NOUNS = "妈爸哥弟姐妹爷奶姑舅叔婶婆公伯姥娃太宝星猩蛐蝈狒饽馍";
  private static final char PLURAL = '们';
  private static final char NOUN_SUFFIX = '子';
  private static final String FULL_TONE_AFTER =
      "男女分原量电王太天孔孟墨荀君臣弟学才孝游浪公世皇质离中粒因光微莲瓜石鱼精卵父母独骄赤逆义养幼长次棋竖夫圣仙巨孺多介"
          + "乙丙丁甲己庚辛壬癸戊端算童西松弹黑变芥附栀虎犬爱稚继定转配之朱曾列扬克双半";

  private NeutralTones() {}

  static void apply(Clause clause) {
    for (SegmentedWord word : clause.words()) {
      doubled(clause, word);
      if (endsInSuffix(clause, word)) {
        lighten(clause.at(word.to() - 1));
      }
    }
  }

  private static void doubled(Clause clause, SegmentedWord word) {
    for (int i = word.from() + 1; i < word.to(); i++) {
      boolean same = clause.written(i) == clause.written(i - 1);
      boolean kin = DOUBLED_NOUNS.indexOf(clause.written(i)) >= 0;
      boolean verb = word.length() == 2 && word.isVerb();
      if (same && (kin || verb) && !word.isNumber()) {
        lighten(clause.at(i));
      }
    }
  }

  private static boolean endsInSuffix(Clause clause, SegmentedWord word) {
    if (word.length() < 2 || word.isName()) {
      return false;
    }
    char last = clause.written(word.to() - 1);
    char before = clause.written(word.to() - 2);
    return last == PLURAL || (last == NOUN_SUFFIX && FULL_TONE_AFTER.indexOf(before) < 0);
  }

  private static void lighten(SpokenCharacter character) {
    if (character.isRead() && character.lexical().tone() != Syllable.NEUTRAL) {
      character.read(character.lexical().withTone(Syllable.NEUTRAL), RULE);
    }
  }
}
