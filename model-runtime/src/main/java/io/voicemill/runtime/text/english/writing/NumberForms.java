package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Plain numbers: 42, -3.14, 1,234, 3–5, 21st, and numbers that name things: RTX 4090, v2.0.1. */
final class NumberForms {
  private static final Set<String> NAMED_BY_NUMBER =
      Set.of(
          "Flight",
          "flight",
          "Room",
          "room",
          "Route",
          "Highway",
          "Boeing",
          "Bus",
          "Area",
          "Model",
          "Porsche",
          "Peugeot",
          "Airbus",
          "Ferrari",
          "Levi's",
          "Box",
          "box",
          "Studio",
          "Interstate",
          "Channel",
          "Suite",
          "Apartment",
          "Unit",
          "Locker",
          "Gate",
          "Cabin",
          "Cessna",
          "Pier");
  private static final Set<String> BATS =
      Set.of("batting", "hitting", "hit", "bats", "batted", "slugging", "hits");
  private static final Set<String> STANDINGS =
      Set.of("record", "conference", "standings", "division", "playoffs");
  private static final int LONGEST_COUNT = 9;

  private final NumberWords numbers;

  NumberForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  /** A number right after letters, as in H2O or COVID-19. */
  WrittenForm attached() {
    return new PatternForm(
        WrittenRule.NUMBER,
        "(?<=\\p{L}[-.]?)(\\d++)(?![.,]\\d|'?s" + PatternForm.END + ")",
        m -> Optional.of(numbers.code(m.group(1))));
  }

  List<WrittenForm> forms() {
    String end = PatternForm.END;
    return List.of(
        new PatternForm(
            WrittenRule.ORDINAL,
            "(\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,12})(?:st|nd|rd|th|ST|ND|RD|TH)" + end,
            m -> Optional.of(numbers.ordinal(m.group(1)))),
        new PatternForm(WrittenRule.NUMBER, "(\\d{1,9})('?)s" + end, this::several),
        new PatternForm(
            WrittenRule.NUMBER,
            "(\\d{1,3})\\(([a-z])\\)",
            m -> Optional.of(numbers.code(m.group(1)) + " " + m.group(2).toUpperCase(Locale.ROOT))),
        new PatternForm(WrittenRule.NUMBER, "\\.(\\d{3})" + end, this::average),
        new PatternForm(
            WrittenRule.NUMBER,
            "(\\d{1,2})[-–](\\d{1,2})(?:(?=,? (?:and )?\\d{1,2}[-–]\\d{1,2}(?!\\d))"
                + "|(?<=\\d[-–]\\d{1,2},? (?:and )?\\d{1,2}[-–]\\d{1,2}))(?![\\d-])",
            m -> Optional.of(numbers.cardinal(m.group(1)) + "-" + numbers.cardinal(m.group(2)))),
        new PatternForm(
            WrittenRule.NUMBER, "(\\d{1,3})[-–](\\d{1,3})(?![\\d-])" + end, this::standing),
        new PatternForm(
            WrittenRule.NUMBER, "(\\d{3,5})(?=\\p{L})", m -> Optional.of(numbers.code(m.group(1)))),
        new PatternForm(WrittenRule.NUMBER, "(\\d+(?:\\.\\d+){2,7})" + end, this::version),
        new PatternForm(
            WrittenRule.NUMBER,
            "([-+])?("
                + PatternForm.AMOUNT
                + ")\\s?[-–]\\s?("
                + PatternForm.AMOUNT
                + ")"
                + "(?![-–.]?\\d|\\p{L}|\\s*=)",
            this::range),
        new PatternForm(
            WrittenRule.NUMBER, "([-+~±])?(" + PatternForm.AMOUNT + "|\\.\\d+)", this::number));
  }

  private Optional<String> several(Match match) {
    String number = match.group(1);
    String words = number.length() == 3 ? numbers.code(number) : plain(number, match.wordBefore());
    return Optional.of(match.group(2).isEmpty() ? NumberWords.plural(words) : words + "'s");
  }

  private Optional<String> average(Match match) {
    return BATS.contains(match.wordBefore())
        ? Optional.of(numbers.code(match.group(1)))
        : Optional.empty();
  }

  private Optional<String> standing(Match match) {
    return Surroundings.mentions(match.text(), STANDINGS)
        ? Optional.of(numbers.cardinal(match.group(1)) + " and " + numbers.cardinal(match.group(2)))
        : Optional.empty();
  }

  private Optional<String> version(Match match) {
    String[] parts = match.group(1).split("\\.", -1);
    boolean address = parts.length == 4;
    StringBuilder words = new StringBuilder();
    for (String part : parts) {
      words.append(words.isEmpty() ? "" : address ? " dot " : " point ");
      words.append(address ? numbers.digits(part) : numbers.code(part));
    }
    return Optional.of(words.toString());
  }

  private Optional<String> range(Match match) {
    return Optional.of(
        sign(match, match.group(1))
            + numbers.amount(match.group(2))
            + " to "
            + numbers.amount(match.group(3)));
  }

  private Optional<String> number(Match match) {
    String number = match.group(2);
    if (DialledNumbers.contain(match, number) && number.chars().allMatch(Character::isDigit)) {
      return Optional.of(numbers.digits(number));
    }
    return Optional.of(sign(match, match.group(1)) + plain(number, match.wordBefore()));
  }

  private String plain(String number, String before) {
    boolean whole = number.chars().allMatch(Character::isDigit);
    if (!whole) {
      return numbers.amount(number);
    }
    boolean serial =
        (number.length() > 1 && number.startsWith("0"))
            || (number.length() > LONGEST_COUNT && !number.endsWith("000000"));
    if (serial) {
      return numbers.digits(number);
    }
    boolean names =
        NAMED_BY_NUMBER.contains(before) || (number.length() == 4 && isModelName(before));
    return names ? numbers.code(number) : numbers.cardinal(number);
  }

  private static boolean isModelName(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private String sign(Match match, String written) {
    return switch (written == null ? "" : written) {
      case "-" -> isMathematical(match) ? numbers.negative() + " " : "minus ";
      case "+" -> "plus ";
      case "~" -> "about ";
      case "±" -> "plus or minus ";
      default -> "";
    };
  }

  private static boolean isMathematical(Match match) {
    int i = match.start();
    while (i > 0 && match.text().charAt(i - 1) == ' ') {
      i--;
    }
    return i > 0 && "=<>≤≥".indexOf(match.text().charAt(i - 1)) >= 0;
  }
}
