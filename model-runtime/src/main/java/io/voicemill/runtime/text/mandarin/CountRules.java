package io.voicemill.runtime.text.mandarin;

import static io.voicemill.runtime.text.mandarin.NumberWords.NEGATIVE;
import static io.voicemill.runtime.text.mandarin.NumberWords.NEGATIVE_AMOUNT;
import static io.voicemill.runtime.text.mandarin.NumberWords.NUMBER;
import static io.voicemill.runtime.text.mandarin.NumberWords.TO;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranges, scores, fractions, ordinals and plain numbers. */
final class CountRules {
  private static final String ORDINAL_BEFORE = "(?<=第|初|周|星期|礼拜|高|大|小|老|闰|编号)";
  private static final String BARE_YEAR =
      "(?<![\\d.,])(?:19\\d{2}|20[0-4]\\d)(?![\\d.,:%‰/+]|-\\d)";
  private static final int LONGEST_BARE_NUMBER = 8;

  private CountRules() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("(?i)no\\.? ?(\\d{1,9})", number -> "第" + HanNumerals.whole(number.group(1))),
        NumberRule.of(
            "(\\d{1,4}(?:\\.\\d{1,2})?)[:：](\\d{1,4}(?:\\.\\d{1,2})?)(?:[:：](\\d{1,4}))?(?!\\d)",
            CountRules::ratio),
        NumberRule.of("(\\d{1,4})[:：](\\d{5,9})()", CountRules::ratio),
        NumberRule.of("(?<![\\d/])(\\d{1,6})/(\\d{1,6})(?![\\d/])", CountRules::fraction),
        NumberRule.of("(\\d{1,6})[xX×*](\\d{1,6})(?:[xX×*](\\d{1,6}))?", CountRules::product),
        NumberRule.of("\\d{1,9}(?:-\\d{1,9}){2,9}", number -> parts(number, "-", "杠")),
        NumberRule.of("(\\d{1,9}(?:\\.\\d{1,9}){2,9})", number -> parts(number, "\\.", "点")),
        NumberRule.of("(" + NUMBER + ")" + TO + "(" + NUMBER + ")", CountRules::range),
        NumberRule.of(
            NEGATIVE + "(" + NUMBER + ")", number -> "负" + number.counting(number.group(1))),
        NumberRule.of(NEGATIVE_AMOUNT + "(" + NUMBER + ")", CountRules::debt),
        NumberRule.of(
            ORDINAL_BEFORE + "\\d{1,9}(?![\\d.])", number -> HanNumerals.whole(number.all())),
        NumberRule.of(BARE_YEAR, CountRules::bareYear),
        NumberRule.of(NUMBER, CountRules::count));
  }

  private static String ratio(NumberMatch number) {
    String third =
        number.group(3) == null || number.group(3).isEmpty()
            ? ""
            : "比" + NumberWords.plain(number.group(3));
    return NumberWords.plain(number.group(1)) + "比" + NumberWords.plain(number.group(2)) + third;
  }

  private static String fraction(NumberMatch number) {
    boolean noDenominator = number.group(2).matches("0+|1");
    return noDenominator
        ? null
        : HanNumerals.whole(number.group(2)) + "分之" + HanNumerals.whole(number.group(1));
  }

  private static String product(NumberMatch number) {
    String third = number.group(3) == null ? "" : "乘" + NumberWords.plain(number.group(3));
    return NumberWords.plain(number.group(1)) + "乘" + NumberWords.plain(number.group(2)) + third;
  }

  private static String parts(NumberMatch number, String separator, String word) {
    return Stream.of(number.all().split(separator, -1))
        .map(
            part ->
                part.length() <= 2 && !part.startsWith("0")
                    ? HanNumerals.whole(part)
                    : HanNumerals.digits(part))
        .collect(Collectors.joining(word));
  }

  private static String range(NumberMatch number) {
    String first = number.group(1);
    String second = number.group(2);
    boolean hyphen = number.all().indexOf('-') >= 0;
    if (hyphen && !NumberWords.ascending(first, second)) {
      return HanNumerals.cardinal(first, "二") + "比" + HanNumerals.cardinal(second, "二");
    }
    return number.counting(first) + "到" + number.counting(second);
  }

  private static String debt(NumberMatch number) {
    return number.isQuantity() ? "负" + number.counting(number.group(1)) : null;
  }

  private static String bareYear(NumberMatch number) {
    boolean round = number.all().endsWith("00");
    return round || number.isQuantity() ? null : HanNumerals.digits(number.all());
  }

  private static String count(NumberMatch number) {
    String written = number.all();
    boolean code =
        written.length() > LONGEST_BARE_NUMBER
            && written.indexOf(',') < 0
            && written.indexOf('.') < 0;
    boolean round = written.endsWith("0000");
    return code && !round && !number.isQuantity()
        ? HanNumerals.digits(written)
        : number.counting(written);
  }
}
