package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Set;
import java.util.stream.Collectors;

/** 儿 as the r-coloured end of the syllable before: 花儿, 一点儿; not in 女儿, 婴儿. */
final class Erhua {
  private static final char ER = '儿';
  private static final Set<String> FULL =
      TabSeparated.rows(Erhua.class, "children.tsv", 1).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());
  private static final String STANDS_ALONE_BEFORE = "子童女媳科歌时孙媳戏";

  private Erhua() {}

  static void apply(Clause clause) {
    for (SegmentedWord word : clause.words()) {
      int last = word.to() - 1;
      if (clause.written(last) == ER && last > 0 && isColour(clause, word, last)) {
        clause.at(last).colour();
      }
    }
  }

  private static boolean isColour(Clause clause, SegmentedWord word, int er) {
    SpokenCharacter before = clause.at(er - 1);
    if (!before.isRead() || before.isColour() || before.reading().base().equals("er")) {
      return false;
    }
    boolean childFollows =
        word.to() < clause.length() && STANDS_ALONE_BEFORE.indexOf(clause.written(word.to())) >= 0;
    if (word.length() == 1) {
      return !childFollows && word.from() > 0 && !FULL.contains(pair(clause, er));
    }
    return !word.isName()
        && !FULL.contains(clause.written(word))
        && !FULL.contains(pair(clause, er));
  }

  private static String pair(Clause clause, int er) {
    return clause.text().substring(er - 1, er + 1);
  }
}
