package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times of day: 7:30 pm, 19:05, 10:30:15, 7 a.m., 9–5 pm; and ratios such as 3:1. */
final class TimeForms {
  private static final String CLOCK = "([01]?\\d|2[0-4]):([0-5]\\d)";
  private static final String HALF = "([AaPp])(?:\\.\\s?[Mm]\\.|[Mm]" + PatternForm.END + "\\.?)";

  private static final Set<String> AFTER_A_TIME =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "EST",
          "EDT",
          "ET",
          "CST",
          "CDT",
          "CT",
          "MST",
          "MDT",
          "PST",
          "PDT",
          "PT",
          "GMT",
          "BST",
          "UTC",
          "CET",
          "CEST",
          "Eastern",
          "Central",
          "Pacific");

  private final NumberWords numbers;

  TimeForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  List<WrittenForm> forms() {
    String clock = CLOCK + "(?::([0-5]\\d))?(?!\\d)(?:\\s?" + HALF + ")?";
    String range = "(?:\\s?[-–]\\s?" + CLOCK + "(?!\\d)(?:\\s?" + HALF + ")?)?";
    return List.of(
        new PatternForm(WrittenRule.TIME, clock + range, this::clock),
        new PatternForm(
            WrittenRule.TIME, "([01]\\d|2[0-4])([0-5]\\d)(?=\\s(?:hours|hrs?)\\b)", this::military),
        new PatternForm(
            WrittenRule.TIME,
            "(1[0-2]|0?[1-9])\\s?" + HALF + "(?:\\s?[-–]\\s?(1[0-2]|0?[1-9])\\s?" + HALF + ")?",
            this::hour),
        new PatternForm(
            WrittenRule.TIME, "(1[0-2]|[1-9])\\s?[-–]\\s?(1[0-2]|[1-9])\\s?" + HALF, this::hours),
        new PatternForm(
            WrittenRule.NUMBER, "(\\d{1,3}):(\\d{1,3})" + PatternForm.END, this::ratio));
  }

  private Optional<String> clock(Match match) {
    String words = time(match.group(1), match.group(2), match.group(3), match.group(4));
    if (match.group(5) != null) {
      words += " to " + time(match.group(5), match.group(6), null, match.group(7));
    }
    return Optional.of(closing(match, words));
  }

  private String time(String hour, String minute, String second, String half) {
    String words = numbers.cardinal(hour);
    if (!minute.equals("00")) {
      words += (minute.startsWith("0") ? " oh " : " ") + numbers.cardinal(minute);
    } else if (half == null && second == null) {
      int hours = Integer.parseInt(hour);
      words += hours >= 1 && hours <= 12 ? " o'clock" : " hundred";
    }
    if (second != null) {
      words += " and " + numbers.cardinal(second) + (second.equals("01") ? " second" : " seconds");
    }
    return words + (half == null ? "" : " " + half(half));
  }

  private Optional<String> military(Match match) {
    String hour = match.group(1);
    String minute = match.group(2);
    String hourWords = (hour.startsWith("0") ? "oh " : "") + numbers.cardinal(hour);
    String minuteWords =
        minute.equals("00")
            ? "hundred"
            : (minute.startsWith("0") ? "oh " : "") + numbers.cardinal(minute);
    return Optional.of(hourWords + " " + minuteWords);
  }

  private Optional<String> hour(Match match) {
    String words = numbers.cardinal(match.group(1)) + " " + half(match.group(2));
    if (match.group(3) != null) {
      words += " to " + numbers.cardinal(match.group(3)) + " " + half(match.group(4));
    }
    return Optional.of(closing(match, words));
  }

  private Optional<String> hours(Match match) {
    return Optional.of(
        closing(
            match,
            numbers.cardinal(match.group(1))
                + " to "
                + numbers.cardinal(match.group(2))
                + " "
                + half(match.group(3))));
  }

  private Optional<String> ratio(Match match) {
    return Optional.of(
        numbers.cardinal(match.group(1)) + " to " + numbers.cardinal(match.group(2)));
  }

  private static String half(String letter) {
    return letter.equalsIgnoreCase("a") ? "AM" : "PM";
  }

  private static String closing(Match match, String words) {
    String after = match.wordAfter();
    boolean named = AFTER_A_TIME.contains(after) || !Surroundings.startsUpperCase(after);
    return match.group(0).endsWith(".") && !named ? words + "." : match.closing(words);
  }
}
