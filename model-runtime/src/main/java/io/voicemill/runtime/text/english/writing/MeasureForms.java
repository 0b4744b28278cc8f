package io.voicemill.runtime.text.english.writing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measures: 5 km, 3.5 GHz, 20°C, 16GB, 5–10 kg, 90 km/h, 5'10", 1920x1080. */
final class MeasureForms {
  private final Map<String, List<String>> units = new HashMap<>();
  private final NumberWords numbers;
  private final Rates rates = new Rates();
  private final Attributive attributive = new Attributive();

  MeasureForms(NumberWords numbers) {
    this.numbers = numbers;
    for (List<String> row : Table.rows("units.tsv")) {
      units.put(row.get(0), row);
    }
  }

  List<WrittenForm> forms() {
    String amount = "(" + PatternForm.AMOUNT + ")";
    String unit =
        units.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String measure =
        "([-+~±])?"
            + ("(" + PatternForm.AMOUNT + "|\\.\\d+)")
            + ("(?:(?:\\s?(?:" + unit + "))?\\s?[-–]\\s?" + amount + ")?")
            + ("[ -]?(" + unit + ")" + PatternForm.END + Rates.PATTERN)
            + "(?:\\.(?=\\s\\p{Ll}))?";
    return List.of(
        new PatternForm(WrittenRule.UNIT, "(\\d)'\\s?(\\d{1,2})(?:\"|'')", this::feetAndInches),
        new PatternForm(WrittenRule.UNIT, amount + "\"(?=\\s?[\\p{L},.])", this::inches),
        new PatternForm(WrittenRule.UNIT, measure, this::measure),
        new PatternForm(
            WrittenRule.UNIT,
            "(\\d{1,5})(?:\\s?x\\s?|(?<=\\d\\d)\\s?×\\s?(?=\\d\\d))(\\d{1,5})"
                + "(?:\\s?[x×]\\s?(\\d{1,5}))?"
                + PatternForm.END,
            this::dimensions),
        new PatternForm(
            WrittenRule.NUMBER,
            amount + "(?:(k|bn|tn)|\\s(k|bn|tn|mn)|([MB]))" + PatternForm.END,
            this::scaled));
  }

  private Optional<String> feetAndInches(Match match) {
    return Optional.of(
        numbers.cardinal(match.group(1)) + " foot " + numbers.cardinal(match.group(2)));
  }

  private Optional<String> inches(Match match) {
    long quotes = match.text().chars().limit(match.start()).filter(c -> c == '"').count();
    if (quotes % 2 != 0) {
      return Optional.empty();
    }
    boolean one = match.group(1).equals("1") || attributive.describes(match.wordAfter());
    return Optional.of(numbers.amount(match.group(1)) + (one ? " inch" : " inches"));
  }

  private Optional<String> measure(Match match) {
    String sign =
        switch (match.find(1).orElse("")) {
          case "-" -> "minus ";
          case "+" -> "plus ";
          case "~" -> "about ";
          case "±" -> "plus or minus ";
          default -> "";
        };
    String low = match.group(2);
    String high = match.group(3);
    List<String> unit = units.get(match.group(4));
    boolean adjective =
        high == null
            && (match.groups().group().indexOf('-', 1) > 0
                || (match.group(5) == null && attributive.describes(match.wordAfter())));
    boolean one = high == null && (low.equals("1") || adjective);
    String range = high == null ? "" : " to " + numbers.amount(high);
    return Optional.of(
        sign
            + numbers.amount(low)
            + range
            + " "
            + unit.get(one ? 1 : 2)
            + rates.words(match.group(5)));
  }

  private Optional<String> dimensions(Match match) {
    String third = match.find(3).map(n -> " by " + dimension(n)).orElse("");
    return Optional.of(dimension(match.group(1)) + " by " + dimension(match.group(2)) + third);
  }

  private String dimension(String number) {
    return number.length() == 4 ? numbers.code(number) : numbers.cardinal(number);
  }

  private Optional<String> scaled(Match match) {
    String scale = match.find(2).or(() -> match.find(3)).or(() -> match.find(4)).orElseThrow();
    boolean door = match.group(4) != null && Surroundings.startsUpperCase(match.wordAfter());
    if (door && match.group(1).length() == 3) {
      return Optional.empty();
    }
    String words =
        switch (scale) {
          case "k" -> " thousand";
          case "M", "mn" -> " million";
          case "tn" -> " trillion";
          default -> " billion";
        };
    return Optional.of(numbers.amount(match.group(1)) + words);
  }
}
