package io.voicemill.runtime.text.mandarin;

import java.util.List;
import java.util.regex.Pattern;

/** Dates, years and times of day. */
final class DateRules {
  private static final String YEAR = "(?<![\\d.,])((?!1000)[12]\\d{3})";
  private static final String SPAN_OF_YEARS =
      "(?<=近|约|共|超|过|达|有|了|足足|整整|前后|长达|历时|距今|大约|将近|至少|几乎)(\\d{2}00)(?=年)"
          + "|(\\d{2}00)(?=年(?:历史|的历史|以前|前|以来|来|间|后|之久|多))";
  private static final Pattern SCORE_BEFORE =
      Pattern.compile(".*(?:以|比分|比数|战成|踢成|打成|比例|比率|总分|大比分)[为是：: ]{0,2}", Pattern.DOTALL);
  private static final Pattern SCORE_AFTER =
      Pattern.compile(
          " ?的?(?:比分|比数|比例|获胜|取胜|胜出|战胜|大胜|完胜|险胜|击败|领先|落后|告负|战平|逆转|混合|稀释).*", Pattern.DOTALL);

  private DateRules() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of(YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.-])日?", DateRules::date),
        NumberRule.of(YEAR + "年?" + NumberWords.TO + "([12]\\d{3})(?=年)", DateRules::years),
        NumberRule.of(YEAR + "([-/])(0?[1-9]|1[0-2])(?=月)", DateRules::month),
        NumberRule.of(
            "(?<=公元前?)\\d{3,4}(?=年)",
            number ->
                number.all().endsWith("00")
                    ? HanNumerals.whole(number.all())
                    : HanNumerals.digits(number.all())),
        NumberRule.of(SPAN_OF_YEARS, number -> HanNumerals.whole(number.all())),
        NumberRule.of(YEAR + "(?= ?(?:年(?!代表)|届|赛季))", number -> HanNumerals.digits(number.all())),
        NumberRule.of(
            "(?<!\\d)(?:(?:0\\d|[89]\\d)(?=年(?!代|的?历史|前|后|来|间|以|多|寿|期|之))|[5-7]\\d(?=年(?:生|出生|春|夏|秋|冬|初|底|属|毕业|结婚|参军|入伍|下乡|那年)))",
            number -> HanNumerals.digits(number.all())),
        NumberRule.of(
            "(?<!\\d)[0156789]0(?=后(?!天|来|面|边|期|续))", number -> HanNumerals.digits(number.all())),
        NumberRule.of(time(1) + NumberWords.TO + time(4), DateRules::times),
        NumberRule.of(time(1) + " ?([AaPp])\\.?[Mm]\\.?(?![A-Za-z])", DateRules::halfDay),
        NumberRule.of(time(1), DateRules::time));
  }

  private static String time(int group) {
    return (group == 1 ? "(?<!\\d[:：]|[\\d.])" : "")
        + "([01]?\\d|2[0-4])[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?(?![\\d:：]|\\.\\d)";
  }

  private static String date(NumberMatch number) {
    int month = Integer.parseInt(number.group(3));
    int day = Integer.parseInt(number.group(4));
    return month < 1 || month > 12 || day < 1 || day > 31
        ? null
        : HanNumerals.digits(number.group(1))
            + "年"
            + HanNumerals.whole(number.group(3))
            + "月"
            + HanNumerals.whole(number.group(4))
            + "日";
  }

  private static String month(NumberMatch number) {
    return HanNumerals.digits(number.group(1)) + "年" + HanNumerals.whole(number.group(3));
  }

  private static String years(NumberMatch number) {
    return HanNumerals.digits(number.group(1)) + "到" + HanNumerals.digits(number.group(2));
  }

  private static String time(NumberMatch number) {
    return isScore(number) ? null : clock(number, 1);
  }

  private static String times(NumberMatch number) {
    return clock(number, 1) + "到" + clock(number, 4);
  }

  private static String halfDay(NumberMatch number) {
    boolean morning = number.group(4).equalsIgnoreCase("a");
    return (morning ? "上午" : "下午") + clock(number, 1);
  }

  private static boolean isScore(NumberMatch number) {
    return SCORE_BEFORE.matcher(number.before()).matches()
        || SCORE_AFTER.matcher(number.after()).matches();
  }

  private static String clock(NumberMatch number, int group) {
    String hour = NumberWords.before(number.group(group), "点");
    int minute = Integer.parseInt(number.group(group + 1));
    String second = number.group(group + 2);
    String minutes = minute == 0 && second == null ? "" : sixtieth(number.group(group + 1)) + "分";
    return hour + "点" + minutes + (second == null ? "" : sixtieth(second) + "秒");
  }

  private static String sixtieth(String written) {
    String words = HanNumerals.whole(written);
    return written.startsWith("0") && words.length() == 1 && !words.equals("零")
        ? "零" + words
        : words;
  }
}
