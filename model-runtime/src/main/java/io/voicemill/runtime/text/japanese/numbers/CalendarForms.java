package io.voicemill.runtime.text.japanese.numbers;

import java.util.List;
import java.util.Optional;

/** Dates and times of day. */
final class CalendarForms {
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int HOURS = 29;
  private static final int MINUTES = 59;
  private static final int LARGEST_FRACTION = 10;

  private CalendarForms() {}

  static List<NumberForm> forms() {
    return List.of(
        NumberForm.of("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?![\\d/-])", CalendarForms::date),
        NumberForm.of("([12]\\d{3})/(\\d{1,2})(?![\\d/])", CalendarForms::yearAndMonth),
        NumberForm.of("(\\d{1,2})/(\\d{1,2})(?![\\d/])", CalendarForms::monthAndDay),
        NumberForm.of(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?(?![\\d:])",
            CalendarForms::time),
        NumberForm.of("(\\d{1,2})\\s?([AaPp])[Mm](?![A-Za-z])", CalendarForms::hour),
        NumberForm.of("(?<![月\\d])1日(?!間|目|中|後|前|分|あたり|以)", CalendarForms::oneDay),
        NumberForm.of("(\\d{1,2})日(?=付)", match -> counted(match.group(1), "日")));
  }

  private static Optional<Said> date(NumberMatch match) {
    return monthAndDay(match.group(2), match.group(3))
        .map(date -> say(match.group(1), "年").then(date));
  }

  private static Optional<Said> yearAndMonth(NumberMatch match) {
    return within(match.group(2), 1, MONTHS)
        ? Optional.of(say(match.group(1), "年").then(say(match.group(2), "月")))
        : Optional.empty();
  }

  private static Optional<Said> monthAndDay(NumberMatch match) {
    int month = Integer.parseInt(match.group(1));
    int day = Integer.parseInt(match.group(2));
    boolean fraction = month < day && day <= LARGEST_FRACTION;
    String after = match.after();
    boolean weekday = after.matches("\\s?[(（][月火水木金土日祝][)）・].*");
    return fraction && !weekday ? Optional.empty() : monthAndDay(match.group(1), match.group(2));
  }

  private static Optional<Said> monthAndDay(String month, String day) {
    return within(month, 1, MONTHS) && within(day, 1, DAYS)
        ? Optional.of(say(month, "月").then(say(day, "日")))
        : Optional.empty();
  }

  private static Optional<Said> time(NumberMatch match) {
    if (!within(match.group(1), 0, HOURS) || !within(match.group(2), 0, MINUTES)) {
      return Optional.empty();
    }
    Said time = half(match.group(4)).then(say(match.group(1), "時"));
    if (!match.group(2).equals("00") || match.group(3) != null) {
      time = time.then(say(match.group(2), "分"));
    }
    return Optional.of(match.group(3) == null ? time : time.then(say(match.group(3), "秒")));
  }

  private static Optional<Said> hour(NumberMatch match) {
    return Optional.of(half(match.group(2)).then(say(match.group(1), "時")));
  }

  private static Optional<Said> oneDay(NumberMatch match) {
    boolean date = match.after().matches("(?:から|まで|付|より|夜|朝|午[前後]).*");
    return date ? counted("1", "日") : Optional.of(new Said("一日", "イチニチ"));
  }

  private static Said half(String letter) {
    if (letter == null) {
      return new Said("", "");
    }
    return letter.equalsIgnoreCase("a") ? new Said("午前", "ゴゼン") : new Said("午後", "ゴゴ");
  }

  private static Optional<Said> counted(String digits, String counter) {
    return Optional.of(say(digits, counter));
  }

  private static Said say(String digits, String counter) {
    return Counters.named(counter).after(Amount.of(digits));
  }

  private static boolean within(String digits, int first, int last) {
    int value = Integer.parseInt(digits);
    return value >= first && value <= last;
  }
}
