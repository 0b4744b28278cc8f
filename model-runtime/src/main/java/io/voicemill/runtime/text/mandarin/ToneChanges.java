package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;
import java.util.regex.Pattern;

/** How 一 and 不 change their tone by what follows them. */
final class ToneChanges {
  static final Syllable YI = new Syllable("yi", 1);
  static final Syllable BU = new Syllable("bu", 4);

  private static final String YI_RULE = "sandhi:yi";
  private static final String BU_RULE = "sandhi:bu";
  private static final String DIGITS = "零〇一二三四五六七八九幺";
  private static final String NUMERALS = DIGITS + "十百千万亿两点";
  private static final String UNITS = "百千万亿";
  private static final Pattern ORDINAL =
      Pattern.compile(
          "一(?:月(?!有)|日(?![三千不之])|号|楼|年级|等[奖功品舱座]|线(?![希生])|审|把手|班(?!人|车|飞机|地铁)"
              + "|级(?=方程式|市场|建造|品|能效|响应|警|学科))");
  private static final Pattern DAY_OF_WEEK = Pattern.compile("(?<=周|星期|礼拜)一(?![次个天场回趟篇期节])");
  private static final String STILL_COUNTS_AFTER = "另每这那某哪任同有又近上下前后头新";
  private static final String COMPLEMENTS = "见到懂起下上来去出了完动开住着成清好过进回得及够掉通透惯中准死倒赢定足全满多会";
  private static final String NO_VERBS = "我你他她它谁才就也都还从并又却可再很太最更真而且若如虽但只总";

  private ToneChanges() {}

  static void apply(Clause clause) {
    for (int word = 0; word < clause.words().size(); word++) {
      SegmentedWord segmented = clause.words().get(word);
      for (int i = segmented.from(); i < segmented.to(); i++) {
        if (clause.written(i) == '一') {
          yi(clause, i, segmented);
        } else if (clause.written(i) == '不') {
          bu(clause, i);
        }
      }
    }
  }

  private static void yi(Clause clause, int i, SegmentedWord word) {
    SpokenCharacter yi = clause.at(i);
    if (!yi.isRead() || !yi.reading().base().equals(YI.base()) || i + 1 >= clause.length()) {
      return;
    }
    boolean verbs = Segmentation.isVerb(Character.toString(clause.written(i + 1)));
    if (between(clause, i) && verbs) {
      yi.sound(Syllable.NEUTRAL, YI_RULE);
    } else if (changes(clause, i, word)) {
      yi.sound(underlying(clause.at(i + 1)) == 4 ? 2 : 4, YI_RULE);
    }
  }

  private static boolean changes(Clause clause, int i, SegmentedWord word) {
    char before = i > 0 ? clause.written(i - 1) : ' ';
    char after = clause.written(i + 1);
    if (UNITS.indexOf(after) >= 0) {
      return before != '第';
    }
    boolean numeral = NUMERALS.indexOf(before) >= 0 || DIGITS.indexOf(after) >= 0 || after == '十';
    boolean decimal =
        after == '点' && i + 2 < clause.length() && DIGITS.indexOf(clause.written(i + 2)) >= 0;
    boolean ordinal = ORDINAL.matcher(clause.text()).region(i, clause.length()).lookingAt();
    boolean weekday =
        DAY_OF_WEEK
            .matcher(clause.text())
            .region(i, clause.length())
            .useTransparentBounds(true)
            .lookingAt();
    boolean endsWord =
        i == word.to() - 1 && word.length() > 1 && STILL_COUNTS_AFTER.indexOf(before) < 0;
    return !(numeral || decimal || ordinal || endsWord || weekday || "第初其之".indexOf(before) >= 0);
  }

  private static void bu(Clause clause, int i) {
    SpokenCharacter bu = clause.at(i);
    if (!bu.isRead() || !bu.reading().base().equals(BU.base()) || i + 1 >= clause.length()) {
      return;
    }
    if (between(clause, i) || isPotential(clause, i)) {
      bu.sound(Syllable.NEUTRAL, BU_RULE);
    } else if (underlying(clause.at(i + 1)) == 4) {
      bu.sound(2, BU_RULE);
    }
  }

  private static boolean between(Clause clause, int i) {
    return i > 0
        && clause.written(i - 1) == clause.written(i + 1)
        && clause.written(i - 1) != clause.written(i);
  }

  private static boolean isPotential(Clause clause, int i) {
    if (i == 0 || COMPLEMENTS.indexOf(clause.written(i + 1)) < 0) {
      return false;
    }
    char before = clause.written(i - 1);
    boolean verb = Segmentation.isVerb(Character.toString(before)) && NO_VERBS.indexOf(before) < 0;
    return verb && clause.words().stream().anyMatch(word -> holdsPotential(word, i, clause));
  }

  private static boolean holdsPotential(SegmentedWord word, int i, Clause clause) {
    boolean together = word.from() <= i - 1 && word.to() >= i + 2;
    boolean alone = word.from() == i - 1 && word.to() == i && word.isVerb();
    boolean end =
        word.to() == i && word.isVerb() && "见到懂起下住着及完动了".indexOf(clause.written(i + 1)) >= 0;
    return together || alone || end;
  }

  private static int underlying(SpokenCharacter character) {
    if (character.tone() != Syllable.NEUTRAL) {
      return character.tone();
    }
    int lexical = character.lexical().tone();
    return lexical == Syllable.NEUTRAL && !character.said().equals("个") ? 1 : 4;
  }
}
