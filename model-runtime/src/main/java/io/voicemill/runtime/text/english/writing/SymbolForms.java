package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Symbols that are words: & + = # @ % and Greek letters. */
final class SymbolForms {
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("&", "and"),
          Map.entry("%", "percent"),
          Map.entry("°", "degrees"),
          Map.entry("×", "times"),
          Map.entry("÷", "divided by"),
          Map.entry("±", "plus or minus"),
          Map.entry("≈", "is approximately"),
          Map.entry("≠", "is not"),
          Map.entry("≤", "less than or equal to"),
          Map.entry("≥", "greater than or equal to"),
          Map.entry("§", "section"),
          Map.entry("©", "copyright"),
          Map.entry("√", "square root of"),
          Map.entry("∞", "infinity"),
          Map.entry("²", "squared"),
          Map.entry("³", "cubed"),
          Map.entry("$", "dollars"),
          Map.entry("€", "euros"),
          Map.entry("£", "pounds"),
          Map.entry("¢", "cents"),
          Map.entry("¥", "yen"),
          Map.entry("№", "number"),
          Map.entry("Ω", "ohms"));
  private static final Map<String, String> BETWEEN =
      Map.of(
          "=",
          "equals",
          "<",
          "is less than",
          ">",
          "is greater than",
          "*",
          "times",
          "^",
          "to the power of",
          "-",
          "minus");
  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("Δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("θ", "theta"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("µ", "mu"),
          Map.entry("π", "pi"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("Σ", "sigma"),
          Map.entry("φ", "phi"),
          Map.entry("ψ", "psi"),
          Map.entry("ω", "omega"));

  List<WrittenForm> forms() {
    return List.of(
        form("#(?=\\d)", m -> Optional.of("number")),
        form("#(?=\\s(?:key|sign|button|symbol)\\b)", m -> Optional.of("pound")),
        form("\\*(?=\\s(?:key|sign|button|symbol)\\b)", m -> Optional.of("star")),
        form("(?<=[\\p{L}\\d])_(?=[\\p{L}\\d])", m -> Optional.of("underscore")),
        form("#(?=\\p{L})", m -> Optional.of("hashtag")),
        form("@(?=\\s?[\\p{L}\\d])", m -> Optional.of("at")),
        form("~(?=\\s?[\\d$£€])", m -> Optional.of("about")),
        form("\\+(?=\\s?[\\p{L}\\d$£€(])|(?<=[\\p{L}\\d]\\s?)\\+", m -> Optional.of("plus")),
        form(
            "(?<=[\\p{L}\\d)]\\s)([=<>*^-])(?=\\s[-+]?[\\p{L}\\d(.√])"
                + "|(?<=[\\d)])([=<>*^])(?=[\\d(])"
                + "|(?<=[\\p{L}])(=)(?=[\\p{L}\\d])",
            SymbolForms::between),
        form("[$£€¥&%°×÷±≈≠≤≥§©√∞²³¢№Ω]", m -> Optional.of(ALWAYS.get(m.group(0)))));
  }

  /** The name of a letter that stands alone and is no English one. */
  static Optional<String> letterName(String letter) {
    return Optional.ofNullable(GREEK.get(letter));
  }

  private static Optional<String> between(Match match) {
    String symbol = match.find(1).or(() -> match.find(2)).or(() -> match.find(3)).orElseThrow();
    if (symbol.equals("-") && !match.text().contains("=")) {
      return Optional.empty();
    }
    return Optional.of(BETWEEN.get(symbol));
  }

  private static PatternForm form(String pattern, PatternForm.Reader reader) {
    return new PatternForm(WrittenRule.SYMBOL, pattern, reader);
  }
}
