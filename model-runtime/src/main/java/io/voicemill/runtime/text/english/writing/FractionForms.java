package io.voicemill.runtime.text.english.writing;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fractions: 1/2, 2 3/4, ½, 2½. */
final class FractionForms {
  private static final String SIGN = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]";

  private final NumberWords numbers;

  FractionForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  List<WrittenForm> forms() {
    String end = "(?![\\p{L}\\p{N}/])";
    return List.of(
        new PatternForm(WrittenRule.DATE, "9/11" + end, m -> Optional.of("nine eleven")),
        new PatternForm(WrittenRule.NUMBER, "(\\d{2,3})/(\\d{2,3})" + end, this::pressure),
        new PatternForm(
            WrittenRule.NUMBER,
            "(?:1/2|½)(?=\\s(?:an?|the|of|my|your|his|her|its|our|their)\\b)",
            m -> Optional.of("half")),
        new PatternForm(
            WrittenRule.NUMBER, "(?:(\\d{1,3})\\s)?(\\d{1,2})/(\\d{1,3})" + end, this::written),
        new PatternForm(WrittenRule.NUMBER, "(?:(\\d{1,6})\\s?)?(" + SIGN + ")", this::sign));
  }

  private Optional<String> pressure(Match match) {
    return Surroundings.mentions(match.text(), Set.of("pressure", "bp", "mmhg"))
        ? Optional.of(numbers.code(match.group(1)) + " over " + numbers.cardinal(match.group(2)))
        : Optional.empty();
  }

  private Optional<String> written(Match match) {
    return fraction(match.group(1), match.group(2), match.group(3));
  }

  private Optional<String> sign(Match match) {
    String[] parts = Normalizer.normalize(match.group(2), Normalizer.Form.NFKC).split("\u2044", 2);
    return fraction(match.group(1), parts[0], parts[1]);
  }

  private Optional<String> fraction(String whole, String part, String of) {
    int denominator = Integer.parseInt(of);
    int numerator = Integer.parseInt(part);
    if (denominator < 2 || numerator < 1) {
      return Optional.empty();
    }
    if (numerator >= denominator || (denominator > 20 && denominator != 100)) {
      String words = numbers.cardinal(part) + (numerator >= denominator ? " " : " over ");
      return whole == null ? Optional.of(words + numbers.cardinal(of)) : Optional.empty();
    }
    String words =
        whole != null && numerator == 1
            ? (denominator == 8 ? "an " : "a ") + part(denominator)
            : numbers.cardinal(part)
                + " "
                + (numerator == 1 ? part(denominator) : parts(denominator));
    return Optional.of(whole == null ? words : numbers.cardinal(whole) + " and " + words);
  }

  private String part(int denominator) {
    return switch (denominator) {
      case 2 -> "half";
      case 4 -> "quarter";
      case 100 -> "hundredth";
      default -> numbers.ordinal(Integer.toString(denominator));
    };
  }

  private String parts(int denominator) {
    return denominator == 2 ? "halves" : part(denominator) + "s";
  }
}
