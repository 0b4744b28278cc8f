package io.voicemill.runtime.text.english.writing;

import io.voicemill.runtime.text.english.Accent;
import java.util.List;
import java.util.Optional;

/** Dates: March 3, 2026; 3 March; 2026-03-02; 03/04/2026, month first in American English. */
final class DateForms {
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,?\\s+(\\d{4}))?" + PatternForm.END;

  private final NumberWords numbers;
  private final Accent accent;

  DateForms(NumberWords numbers, Accent accent) {
    this.numbers = numbers;
    this.accent = accent;
  }

  /** Forms that begin with a digit. */
  List<WrittenForm> numericForms() {
    return List.of(
        new PatternForm(
            WrittenRule.DATE,
            "(\\d{4})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])" + PatternForm.END,
            this::yearFirst),
        new PatternForm(
            WrittenRule.DATE,
            "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})" + PatternForm.END,
            this::slashed),
        new PatternForm(
            WrittenRule.DATE,
            "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + PatternForm.END,
            m -> date(m.group(3), m.group(2), m.group(1))),
        new PatternForm(
            WrittenRule.DATE,
            DAY + "(?:\\s?[-–]\\s?" + DAY + ")?(?:\\s+of)?\\s+" + Months.PATTERN + YEAR,
            this::dayFirst));
  }

  /** Forms that begin with the name of a month. */
  List<WrittenForm> namedForms() {
    return List.of(
        new PatternForm(
            WrittenRule.DATE,
            Months.PATTERN
                + ("\\s+" + DAY + "(?![\\d:%]|\\.\\d|,\\d{3}(?!\\d))")
                + ("(?:\\s?[-–]\\s?" + DAY + ")?" + YEAR),
            this::monthFirst));
  }

  private Optional<String> yearFirst(Match match) {
    return date(match.group(1), match.group(3), match.group(4));
  }

  private Optional<String> slashed(Match match) {
    String year = match.group(3);
    if (year.length() == 2) {
      year = (Integer.parseInt(year) > 50 ? "19" : "20") + year;
    }
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(2));
    boolean dayFirst = second <= 12 && (accent == Accent.GB || first > 12);
    return dayFirst
        ? date(year, match.group(2), match.group(1))
        : date(year, match.group(1), match.group(2));
  }

  private Optional<String> date(String year, String month, String day) {
    int monthNumber = Integer.parseInt(month);
    int dayNumber = Integer.parseInt(day);
    if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) {
      return Optional.empty();
    }
    String name = Months.name(monthNumber);
    String ordinal = numbers.ordinal(day);
    return Optional.of(
        (accent == Accent.GB ? "the " + ordinal + " of " + name : name + " " + ordinal)
            + (", " + numbers.year(year)));
  }

  private Optional<String> dayFirst(Match match) {
    String article = match.wordBefore().equalsIgnoreCase("the") ? "" : "the ";
    String to = match.find(2).map(day -> " to the " + numbers.ordinal(day)).orElse("");
    return Optional.of(
        article
            + numbers.ordinal(match.group(1))
            + to
            + (" of " + Months.fullName(match.group(3)))
            + year(match.group(4)));
  }

  private Optional<String> monthFirst(Match match) {
    String article = accent == Accent.GB ? " the " : " ";
    String to = match.find(3).map(day -> " to" + article + numbers.ordinal(day)).orElse("");
    return Optional.of(
        Months.fullName(match.group(1))
            + article
            + numbers.ordinal(match.group(2))
            + to
            + year(match.group(4)));
  }

  private String year(String year) {
    return year == null ? "" : ", " + numbers.year(year);
  }
}
