package io.voicemill.runtime.text.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roman numerals in Chinese text: II型, 路易XIV, 第XX届. */
public final class RomanNumerals {
  private static final Pattern NUMERAL =
      Pattern.compile(
          "(?<![A-Za-z])(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-z0-9])");
  private static final Pattern BEFORE =
      Pattern.compile(
          ".*(?:路易|亨利|查理|威廉|爱德华|乔治|理查|腓力|菲利普|卡尔|保罗|伊丽莎白|本笃|庇护|拿破仑|尼古拉|亚历山大|第)", Pattern.DOTALL);
  private static final Pattern AFTER =
      Pattern.compile("(?:型|期|级|度|届|章|世|类(?!似)|相(?!机)|区(?!域)|号|卷)");
  private static final Pattern CERTAIN = Pattern.compile("[IVX]{2,}|I");
  private static final String SYMBOLS = "IVXLC";
  private static final int[] VALUES = {1, 5, 10, 50, 100};
  private static final int LOOK_BACK = 6;

  private RomanNumerals() {}

  /** The numeral at a place of a text, if what stands around it makes it one. */
  public static Optional<String> at(String text, int index) {
    Matcher matcher = NUMERAL.matcher(text).region(index, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt() || matcher.end() == index) {
      return Optional.empty();
    }
    String before = text.substring(Math.max(0, index - LOOK_BACK), index);
    boolean numeral =
        BEFORE.matcher(before).matches()
            || (CERTAIN.matcher(matcher.group()).matches()
                && AFTER.matcher(text).region(matcher.end(), text.length()).lookingAt());
    return numeral ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** The number that a numeral stands for. */
  public static int value(String numeral) {
    int sum = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int value = VALUES[SYMBOLS.indexOf(numeral.charAt(i))];
      boolean less =
          i + 1 < numeral.length() && value < VALUES[SYMBOLS.indexOf(numeral.charAt(i + 1))];
      sum += less ? -value : value;
    }
    return sum;
  }
}
