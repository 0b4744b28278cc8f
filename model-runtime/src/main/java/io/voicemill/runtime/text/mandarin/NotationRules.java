package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.tables.RomanNumerals;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers written in the manner of one trade: sport, sales, manuals, addresses, types. */
final class NotationRules {
  private static final Pattern RACE =
      Pattern.compile(".*(?:成绩|用时|耗时|马拉松|纪录|跑出|游出|骑出|配速|冲线|完赛)[^，。]{0,8}", Pattern.DOTALL);
  private static final Pattern RACE_BEHIND =
      Pattern.compile(
          "(?:的?(?:总)?(?:成绩|用时|佳绩|时间(?:完赛|夺冠|获胜|夺得|获得|冲过|跑完|率先|打破|创造))|完赛|夺冠|撞线|冲线|冲过终点).*",
          Pattern.DOTALL);
  private static final Pattern FLIGHT =
      Pattern.compile("(?:号)?(?:次|航班|列车|动车|高铁).*", Pattern.DOTALL);
  private static final String DEADLINE = "(?=截止|前|之前|开始|起|举行|报名|当天|晚|早|上午|下午|出发|到期|开学|发售|上映|开抢|见)";
  private static final String EVENT = "(?=[”\"’]?(?:大?地震|事件|恐怖|事故|惨案|讲话|火灾|爆炸|运动|空难))";

  private NotationRules() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("[IVXLC]+(?![A-Za-z])", NotationRules::roman),
        NumberRule.of("(?<=\\d[日月年号时点分秒岁元天周层楼KWkw%℃]) ?[-—–~～]{1,2} ?(?=\\d)", number -> "到"),
        NumberRule.of("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.(\\d{1,3}))?", NotationRules::race),
        NumberRule.of(
            "(\\d{1,3})[°度](\\d{1,2})[′'](?:(\\d{1,2})[″\"])?",
            number ->
                NumberWords.plain(number.group(1))
                    + "度"
                    + NumberWords.plain(number.group(2))
                    + "分"
                    + (number.group(3) == null ? "" : NumberWords.plain(number.group(3)) + "秒")),
        NumberRule.of(
            "(\\d{1,3})['′](\\d{1,2})(?:[\"″”]|'')",
            number -> before(number, 1, "分") + "分" + NumberWords.plain(number.group(2)) + "秒"),
        NumberRule.of(
            "(\\d{1,3}(?:\\.\\d)?)(?:[″]|\"(?!\\p{IsHan}{0,12}\"))", NotationRules::inches),
        NumberRule.of("(\\d)(?:\\.(\\d))折", NotationRules::discount),
        NumberRule.of("([1-9])([1-9])折", NotationRules::discount),
        NumberRule.of(
            "(?<=\\d[米块万千亿百元])(\\d{1,2})(?![\\d.%‰℃万千百亿个名位条元只台辆件厘毫斤])",
            number -> HanNumerals.digits(number.all())),
        NumberRule.of("(\\d{1,2})[·.](\\d{1,2})" + EVENT, number -> joined(number)),
        NumberRule.of("(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])" + DEADLINE, NotationRules::day),
        NumberRule.of(
            "(\\d{1,5})-(\\d{1,4})(?=号)(?<=[路街道巷弄同村里庄镇]\\d{1,5}-\\d{1,4})",
            number ->
                HanNumerals.whole(number.group(1)) + "杠" + HanNumerals.whole(number.group(2))),
        NumberRule.of(
            "(\\d{1,4})#(?=楼|栋|线|机|井|馆|厅|门|仓|车|炉|厂|楼|库|楼)",
            number -> HanNumerals.whole(number.group(1)) + "号"),
        NumberRule.of(
            "([2-8])、([3-9])(?=个|位|名|只|条|张|本|件|天|年|次|岁|米|里|人|斤|块)", NotationRules::approximate),
        NumberRule.of(
            "(\\d{1,9})([-−])(\\d{1,9})(?= ?[=＝])",
            number ->
                NumberWords.plain(number.group(1)) + "减" + NumberWords.plain(number.group(3))),
        NumberRule.of(
            "(?<![\\d])\\.(\\d{1,4})(?=口径|\\d|毫|寸|英)",
            number -> "点" + HanNumerals.digits(number.group(1))),
        NumberRule.of(
            "(?<=(?<![A-Za-z0-9])[A-Z]-)\\d{2}(?![\\d.])",
            number -> HanNumerals.digits(number.all())),
        NumberRule.of("(?<=[A-Za-z][- ]?|[A-Za-z]\\d)\\d{3,6}(?![\\d.,%:])", NotationRules::model),
        NumberRule.of(
            "(?<=[A-Za-z_.])\\d{1,6}(?=@|[A-Za-z_]*@)", number -> HanNumerals.digits(number.all())),
        NumberRule.of("-(\\d{1,2})(?=层|楼|[FB](?![A-Za-z]))", NotationRules::basement));
  }

  private static String roman(NumberMatch number) {
    return RomanNumerals.at(number.text(), number.start())
        .map(numeral -> HanNumerals.whole(Integer.toString(RomanNumerals.value(numeral))))
        .orElse(null);
  }

  private static String race(NumberMatch number) {
    boolean race =
        RACE.matcher(number.before()).matches() || RACE_BEHIND.matcher(number.after()).matches();
    if (!race || (number.group(3) == null && number.group(4) == null)) {
      return null;
    }
    String rest = number.group(4) == null ? "" : HanNumerals.digits(number.group(4));
    String first = number.group(1);
    return number.group(3) == null
        ? NumberWords.before(first, "分") + "分" + sixtieths(number.group(2)) + "秒" + rest
        : NumberWords.before(first, "小时")
            + "小时"
            + sixtieths(number.group(2))
            + "分"
            + sixtieths(number.group(3))
            + "秒"
            + rest;
  }

  private static String sixtieths(String digits) {
    String said = HanNumerals.whole(digits);
    return digits.startsWith("0") && !said.startsWith("零") ? "零" + said : said;
  }

  private static String inches(NumberMatch number) {
    long quotes = number.text().chars().limit(number.start()).filter(c -> c == '"').count();
    boolean closes = number.all().endsWith("\"") && quotes % 2 != 0;
    return closes ? null : before(number, 1, "英寸") + "英寸";
  }

  private static String discount(NumberMatch number) {
    return HanNumerals.digits(number.group(1) + number.group(2)) + "折";
  }

  private static String joined(NumberMatch number) {
    return HanNumerals.digits(number.group(1)) + HanNumerals.digits(number.group(2));
  }

  private static String day(NumberMatch number) {
    return HanNumerals.whole(number.group(1)) + "月" + HanNumerals.whole(number.group(2)) + "日";
  }

  private static String approximate(NumberMatch number) {
    int first = Integer.parseInt(number.group(1));
    int second = Integer.parseInt(number.group(2));
    String said = (first == 2 ? "两" : HanNumerals.whole(number.group(1)));
    return second == first + 1 ? said + HanNumerals.whole(number.group(2)) : null;
  }

  private static String model(NumberMatch number) {
    if (FLIGHT.matcher(number.after()).matches()) {
      return HanNumerals.telephone(number.all());
    }
    boolean amount = number.isQuantity() || number.all().endsWith("000");
    return amount ? null : HanNumerals.digits(number.all());
  }

  private static String basement(NumberMatch number) {
    return "负" + HanNumerals.whole(number.group(1));
  }

  private static String before(NumberMatch number, int group, String word) {
    return NumberWords.before(number.group(group), word);
  }
}
