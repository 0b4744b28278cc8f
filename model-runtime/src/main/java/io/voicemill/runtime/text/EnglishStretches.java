package io.voicemill.runtime.text;

import io.voicemill.runtime.text.tables.RomanNumerals;
import io.voicemill.runtime.text.tables.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English words in a Chinese line. Numbers are read in Chinese, but for those inside a
 * sentence.
 */
final class EnglishStretches {
  private static final String INSIDE_WORDS = "-'’&";
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[,.'’\"“”!?;:&()/-]{0,3} [ ,.'’\"“”!?;:&()/-]{0,3}");
  private static final Pattern NUMBER_IN_SENTENCE =
      Pattern.compile(" (?:\\d{1,6}(?:[.,:]\\d{1,6}){0,5} )");
  private static final Pattern NUMBER_THEN_SPACE = Pattern.compile(".*\\d ?", Pattern.DOTALL);
  private static final Pattern UNIT_THEN_SLASH =
      Pattern.compile(".*\\d ?\\p{L}{1,4}[²³]?/", Pattern.DOTALL);
  private static final Pattern HALF_DAY = Pattern.compile("(?i)[ap]m");
  private static final Pattern CLOCK_THEN_SPACE = Pattern.compile(".*\\d:\\d{2} ?", Pattern.DOTALL);
  private static final Pattern UNIT = Pattern.compile(Units.PATTERN);
  private static final Pattern CURRENCY_CODE =
      Pattern.compile(
          "(?:US|HK|NT|AU|CA)(?=\\$\\d)|(?:RMB|USD|CNY|EUR|GBP|HKD|JPY)(?= ?\\d)|(?i:no)(?=\\. ?\\d)");
  private static final Set<String> DEGREE_SCALES = Set.of("C", "F");
  private static final int LOOK_BACK = 8;

  private final String text;
  private final List<LanguageRuns.Stretch> stretches = new ArrayList<>();

  private EnglishStretches(String text) {
    this.text = text;
  }

  static List<LanguageRuns.Stretch> in(String text) {
    EnglishStretches english = new EnglishStretches(text);
    int i = 0;
    while (i < text.length()) {
      int end = english.tokenEnd(i);
      if (end == i) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      if (english.isEnglish(i, end)) {
        english.add(i, end);
      }
      i = end;
    }
    return english.stretches;
  }

  private int tokenEnd(int from) {
    int end = wordEnd(from);
    while (end > from
        && end + 1 < text.length()
        && INSIDE_WORDS.indexOf(text.charAt(end)) >= 0
        && wordEnd(end + 1) > end + 1) {
      end = wordEnd(end + 1);
    }
    boolean sharp = end > from && end < text.length() && text.charAt(end) == '#';
    return sharp ? end + 1 : end;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!Scripts.isLatin(codePoint)) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private boolean isEnglish(int from, int end) {
    String token = text.substring(from, end);
    String before = text.substring(Math.max(0, from - LOOK_BACK), from);
    boolean unitOfNumber =
        unit(from, end)
            && (UNIT_THEN_SLASH.matcher(before).matches()
                || (NUMBER_THEN_SPACE.matcher(before).matches() && !endsEnglish(from)));
    return !unitOfNumber
        && !(before.endsWith("°") && DEGREE_SCALES.contains(token))
        && !(HALF_DAY.matcher(token).matches() && CLOCK_THEN_SPACE.matcher(before).matches())
        && !isTimes(token, from, end)
        && RomanNumerals.at(text, from).isEmpty()
        && !CURRENCY_CODE
            .matcher(text)
            .region(from, text.length())
            .useTransparentBounds(true)
            .lookingAt();
  }

  private boolean unit(int from, int end) {
    Matcher matcher = UNIT.matcher(text).region(from, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() && matcher.end() >= end;
  }

  private boolean endsEnglish(int at) {
    return !stretches.isEmpty()
        && text.substring(stretches.get(stretches.size() - 1).to(), at).isBlank();
  }

  private boolean isTimes(String token, int from, int end) {
    return token.equalsIgnoreCase("x")
        && from > 0
        && Scripts.isDigit(text.charAt(from - 1))
        && end < text.length()
        && Scripts.isDigit(text.charAt(end));
  }

  private void add(int from, int to) {
    int last = stretches.size() - 1;
    if (last >= 0) {
      LanguageRuns.Stretch before = stretches.get(last);
      String between = text.substring(before.to(), from);
      boolean sentence =
          Character.isLowerCase(text.charAt(from))
              && Character.isLowerCase(text.charAt(before.from()))
              && NUMBER_IN_SENTENCE.matcher(between).matches();
      if (before.to() == from || sentence || BETWEEN_WORDS.matcher(between).matches()) {
        stretches.set(last, new LanguageRuns.Stretch(before.from(), to));
        return;
      }
    }
    stretches.add(new LanguageRuns.Stretch(from, to));
  }
}
