package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Characters that are read otherwise as a surname (单 shàn, 仇 qiú): where a name begins, before a
 * title (单老师), behind 姓, and behind 小 or 老 (老单); never before a counted measure (盛三升).
 */
final class Surnames {
  private static final String RULE = "surname";
  private static final int FULL_NAME = 3;
  private static final Map<String, Surname> SURNAMES =
      TabSeparated.rows(Surnames.class, "surnames.tsv", 3).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), Surname::of));
  private static final Set<String> SETTLED =
      Set.of("phrase", "own phrase", "lexicon", "annotation");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:先生|女士|老师|小姐|太太|教授|博士|医生|大夫|护士|经理|总(?:监|裁|经理|(?=说|来|在|$))|主任|局长|处长|科长|院长|校长|"
              + "部长|书记|主席|律师|警官|队长|厂长|师傅|同学|同志|师父|姑娘|公子|某|氏|家(?:兄弟|姐妹|父子|人|村|庄|大院|的)|"
              + "阿姨|叔叔|大爷|大妈|大娘|大哥|大姐|奶奶|爷爷|老(?:爷|太太|汉|板|先生)|老$|导演|教练|将军|团长|连长|营长|班长)");
  private static final Pattern COUNTED =
      Pattern.compile("[一二两三四五六七八九十几半](?:[碗升斤杯盆桶勺缸瓶壶锅盘盒个下种条块片次声句遍道件张只双把层批队]|公斤|毫升)");
  private static final Pattern NICKNAME_BEHIND =
      Pattern.compile("(?:$|[的说在和跟与把被给对去来是也就都今明昨这那已经正有笑问道听看喊想]|家|师傅|同志|你|我|他|她)");

  private Surnames() {}

  static void apply(Clause clause) {
    for (int word = 0; word < clause.words().size(); word++) {
      SegmentedWord segmented = clause.words().get(word);
      for (int i = segmented.from(); i < segmented.to(); i++) {
        Surname surname = SURNAMES.get(clause.text().substring(i, i + 1));
        if (surname != null && clause.at(i).isRead() && isSurname(clause, i, word, surname)) {
          clause.at(i).read(surname.reading(), RULE);
        }
      }
    }
  }

  private static boolean isSurname(Clause clause, int index, int word, Surname surname) {
    char before = index > 0 ? clause.written(index - 1) : ' ';
    if (before == '姓') {
      return true;
    }
    if (SETTLED.contains(clause.at(index).rule()) || before(COUNTED, clause, index)) {
      return false;
    }
    SegmentedWord own = clause.words().get(word);
    if (index == own.from()) {
      return beginsName(clause, word, surname)
          || (own.length() == 1 && before(TITLE, clause, index));
    }
    boolean nickname = (before == '老' || before == '小') && index == own.from() + 1;
    return nickname && own.length() == 2 && before(NICKNAME_BEHIND, clause, index);
  }

  private static boolean beginsName(Clause clause, int word, Surname surname) {
    SegmentedWord own = clause.words().get(word);
    if (own.nature().equals("nr")) {
      return own.length() >= (surname.often() ? 2 : FULL_NAME);
    }
    boolean nickname = own.from() > 0 && "老小".indexOf(clause.written(own.from() - 1)) >= 0;
    if (own.length() > 1) {
      return false;
    }
    boolean nicknameAlone =
        nickname
            && clause.words().get(word - 1).length() == 1
            && before(NICKNAME_BEHIND, clause, own.from());
    boolean nameBehind =
        word + 1 < clause.words().size()
            && clause.words().get(word + 1).nature().equals("nr")
            && surname.often()
            && !own.isVerb();
    return nicknameAlone || nameBehind;
  }

  private static boolean before(Pattern pattern, Clause clause, int index) {
    return pattern.matcher(clause.text()).region(index + 1, clause.length()).lookingAt();
  }

  private record Surname(Syllable reading, boolean often) {
    static Surname of(List<String> row) {
      return new Surname(Syllable.of(row.get(1)), row.get(2).equals("often"));
    }
  }
}
