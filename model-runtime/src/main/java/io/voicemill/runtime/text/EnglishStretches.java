package io.voicemill.runtime.text;

import io.voicemill.runtime.text.tables.MeasureWords;
import io.voicemill.runtime.text.tables.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English words in a Chinese line, with the numbers that belong to them. */
final class EnglishStretches {
  private static final String INSIDE_WORDS = "-'’._/&@+:";
  private static final Pattern URL_SIGN = Pattern.compile("://|[?&=%#]");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[ ,.'’\"“”!?;:&()/+-]{1,4}|, ?| - ");
  private static final Pattern NUMBER_AFTER_WORD =
      Pattern.compile(" (\\d{1,6}(?:\\.\\d{1,4}){0,5})");
  private static final Pattern NUMBER_THEN_SPACE = Pattern.compile(".*\\d ?", Pattern.DOTALL);
  private static final Pattern QUANTITY =
      Pattern.compile(
          "\\d[\\d.,]*(?:[-~:/]\\d[\\d.,]*)?"
              + Units.PATTERN
              + "|\\d+[xX]\\d+(?:[xX]\\d+)?"
              + "|\\d{1,2}:\\d{2}[AaPp][Mm]"
              + "|(?i:no\\.?\\d{1,9})");
  private static final Pattern UNIT = Pattern.compile(Units.PATTERN);
  private static final Pattern CURRENCY_CODE =
      Pattern.compile(
          "(?:US|HK|NT|AU|CA)(?=\\$\\d)|(?:RMB|USD|CNY|EUR|GBP|HKD|JPY)(?= ?\\d)|(?i:no)(?=\\. ?\\d)");
  private static final Set<String> DEGREE_SCALES = Set.of("C", "F");
  private static final String QUANTITY_SIGNS = "%‰℃℉°";
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
        end = english.withNumber(end);
        english.add(i, end);
      }
      i = end;
    }
    return english.stretches;
  }

  private int tokenEnd(int from) {
    int end = wordEnd(from);
    if (end == from) {
      return from;
    }
    while (end < text.length()) {
      Matcher url = URL_SIGN.matcher(text).region(end, text.length());
      int sign = INSIDE_WORDS.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
      sign = url.lookingAt() ? url.end() : sign;
      int next = sign == end ? end : wordEnd(sign);
      if (next == sign || next == end) {
        break;
      }
      end = next;
    }
    while (end < text.length()
        && "+#".indexOf(text.charAt(end)) >= 0
        && Scripts.isLatin(text.codePointBefore(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '+' && text.charAt(end - 1) == '+'
        ? end + 1
        : end;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!Scripts.isLatin(codePoint) && !Scripts.isDigit(codePoint)) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private boolean isEnglish(int from, int end) {
    String token = text.substring(from, end);
    if (token.codePoints().noneMatch(Scripts::isLatin)) {
      return false;
    }
    String before = text.substring(Math.max(0, from - LOOK_BACK), from);
    boolean unitOfNumber =
        NUMBER_THEN_SPACE.matcher(before).matches() && !endsEnglish(from) && unit(from, end);
    return !unitOfNumber
        && !(before.endsWith("°") && DEGREE_SCALES.contains(token))
        && !QUANTITY.matcher(token).matches()
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

  private int withNumber(int end) {
    Matcher number = NUMBER_AFTER_WORD.matcher(text).region(end, text.length());
    if (!number.lookingAt()) {
      return end;
    }
    int after = number.end();
    if (after == text.length()) {
      return after;
    }
    int codePoint = text.codePointAt(after);
    boolean decimals =
        INSIDE_WORDS.indexOf(codePoint) >= 0
            && after + 1 < text.length()
            && Scripts.isDigit(text.codePointAt(after + 1));
    boolean goesOn =
        decimals
            || Scripts.isDigit(codePoint)
            || Scripts.isLatin(codePoint)
            || QUANTITY_SIGNS.indexOf(codePoint) >= 0;
    int word = codePoint == ' ' ? after + 1 : after;
    boolean quantity = goesOn || MeasureWords.at(text, word) || unitAt(word);
    return quantity ? end : after;
  }

  private boolean unitAt(int index) {
    return UNIT.matcher(text).region(index, text.length()).useTransparentBounds(true).lookingAt();
  }

  private void add(int from, int to) {
    int last = stretches.size() - 1;
    if (last >= 0) {
      LanguageRuns.Stretch before = stretches.get(last);
      if (before.to() == from
          || BETWEEN_WORDS.matcher(text.substring(before.to(), from)).matches()) {
        stretches.set(last, new LanguageRuns.Stretch(before.from(), to));
        return;
      }
    }
    stretches.add(new LanguageRuns.Stretch(from, to));
  }
}
