package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Years and decades: 1984, 1990–1995, 2020-21, the 1990s, '90s. */
final class YearForms {
  private static final String YEAR = "(1[0-9]\\d{2}|20\\d{2})";
  private static final Map<String, String> TENS =
      Map.of(
          "20",
          "twenties",
          "30",
          "thirties",
          "40",
          "forties",
          "50",
          "fifties",
          "60",
          "sixties",
          "70",
          "seventies",
          "80",
          "eighties",
          "90",
          "nineties",
          "10",
          "tens",
          "00",
          "two thousands");
  private static final Set<String> SEASONS =
      Set.of("season", "campaign", "school", "academic", "title", "championship", "team", "squad");
  private static final Set<String> AFTER_A_YEAR =
      Set.of("was", "is", "as", "has", "its", "his", "this", "us", "does", "perhaps", "always");
  private static final Set<String> COUNTED =
      Set.of(
          "people", "men", "women", "children", "more", "of", "feet", "fish", "sheep", "percent");
  private static final Set<String> BEFORE_A_COUNT =
      Set.of("than", "about", "only", "nearly", "almost", "over", "approximately", "least", "most");

  private final NumberWords numbers;

  YearForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  List<WrittenForm> forms() {
    return List.of(
        new PatternForm(
            WrittenRule.YEAR, "(\\d{2,4})0'?s" + PatternForm.END, m -> decade(m.group(1) + "0")),
        new PatternForm(WrittenRule.YEAR, "'(\\d0)'?s" + PatternForm.END, m -> decade(m.group(1))),
        new PatternForm(WrittenRule.YEAR, "(\\d0)'?s" + PatternForm.END, m -> decade(m.group(1))),
        new PatternForm(
            WrittenRule.YEAR,
            YEAR + "\\s?[-–/]\\s?(" + YEAR + "|\\d{2})(?![\\p{L}\\p{N},.-]\\d|[\\p{L}\\p{N}])",
            this::years),
        new PatternForm(WrittenRule.YEAR, YEAR + "(?!,?\\d|\\.\\d|\\p{L})", this::year),
        new PatternForm(
            WrittenRule.YEAR, "'(\\d{2})" + PatternForm.END, m -> Optional.of(twoDigits(m))));
  }

  private Optional<String> decade(String written) {
    String tens = TENS.get(written.substring(written.length() - 2));
    if (tens == null || written.length() == 3) {
      return Optional.empty();
    }
    if (written.length() == 2) {
      return Optional.of(tens);
    }
    if (written.endsWith("00")) {
      return Optional.of(NumberWords.plural(numbers.year(written)));
    }
    return Optional.of(numbers.cardinal(written.substring(0, 2)) + " " + tens);
  }

  private Optional<String> years(Match match) {
    String from = match.group(1);
    String to = match.group(2);
    if (to.length() == 2 && Integer.parseInt(to) <= Integer.parseInt(from.substring(2))) {
      return Optional.empty();
    }
    String end =
        to.length() == 4
            ? numbers.year(to)
            : to.startsWith("0") ? "oh " + numbers.cardinal(to) : numbers.cardinal(to);
    boolean season = SEASONS.contains(match.wordAfter());
    return Optional.of(numbers.year(from) + (season ? " " : " to ") + end);
  }

  private Optional<String> year(Match match) {
    String after = match.wordAfter();
    boolean counts =
        COUNTED.contains(after) || BEFORE_A_COUNT.contains(match.wordBefore()) || isPlural(after);
    return counts ? Optional.empty() : Optional.of(numbers.year(match.group(1)));
  }

  private static boolean isPlural(String word) {
    return word.length() > 2
        && word.endsWith("s")
        && !word.endsWith("ss")
        && Character.isLowerCase(word.charAt(0))
        && !AFTER_A_YEAR.contains(word);
  }

  private String twoDigits(Match match) {
    String digits = match.group(1);
    return (digits.startsWith("0") ? "oh " : "") + numbers.cardinal(digits);
  }
}
