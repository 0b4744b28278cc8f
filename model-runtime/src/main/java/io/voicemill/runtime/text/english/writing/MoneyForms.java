package io.voicemill.runtime.text.english.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money: $3.50, £2m, €1.2bn, 50 EUR, 99¢, $5–10 and $20/month. */
final class MoneyForms {
  private static final Pattern ONE = Pattern.compile("1|1\\.0+");

  private final Map<String, List<String>> currencies = new HashMap<>();
  private final NumberWords numbers;
  private final Rates rates = new Rates();
  private final Attributive attributive = new Attributive();

  MoneyForms(NumberWords numbers) {
    this.numbers = numbers;
    for (List<String> row : Table.rows("currencies.tsv")) {
      currencies.put(row.get(0), row);
    }
  }

  List<WrittenForm> forms() {
    String currency = alternatives(currencies.keySet());
    String scale = "(?:\\s?(hundred|thousand|million|billion|trillion|[kKmMbB]n?|tn))?";
    String amount = "(" + PatternForm.AMOUNT + ")";
    String sign = "([-+])?";
    return List.of(
        new PatternForm(
            WrittenRule.MONEY,
            "[$£€](\\d{1,3})s" + PatternForm.END,
            m -> Optional.of(NumberWords.plural(numbers.cardinal(m.group(1))))),
        new PatternForm(
            WrittenRule.MONEY,
            sign
                + ("(" + currency + ")\\s?" + amount + scale)
                + ("(?:\\s?[-–]\\s?(?:" + currency + ")?" + amount + scale + ")?")
                + (PatternForm.END + Rates.PATTERN),
            this::symbolFirst),
        new PatternForm(
            WrittenRule.MONEY,
            amount + scale + "\\s?(" + currency + ")" + PatternForm.END + Rates.PATTERN,
            this::symbolLast),
        new PatternForm(WrittenRule.MONEY, amount + "\\s?¢" + PatternForm.END, this::cents));
  }

  private static String alternatives(Iterable<String> names) {
    StringBuilder pattern = new StringBuilder();
    for (String name : names) {
      pattern.append(pattern.isEmpty() ? "" : "|").append(Pattern.quote(name));
    }
    return pattern.toString();
  }

  private Optional<String> symbolFirst(Match match) {
    List<String> currency = currencies.get(match.group(2));
    String sign = match.find(1).map(s -> s.equals("-") ? "minus " : "plus ").orElse("");
    if (match.group(5) == null) {
      String words = words(match.group(3), match.group(4), inForm(match, currency));
      return Optional.of(sign + words + rates.words(match.group(7)));
    }
    String low = match.find(4).map(s -> " " + scale(s)).orElse("");
    return Optional.of(
        sign
            + numbers.amount(match.group(3))
            + low
            + " to "
            + words(match.group(5), match.group(6), currency)
            + rates.words(match.group(7)));
  }

  private List<String> inForm(Match match, List<String> currency) {
    boolean describes = match.group(7) == null && attributive.describes(match.wordAfter());
    return describes
        ? List.of(
            currency.get(0), currency.get(1), currency.get(1), currency.get(3), currency.get(4))
        : currency;
  }

  private Optional<String> symbolLast(Match match) {
    List<String> currency = currencies.get(match.group(3));
    return Optional.of(
        words(match.group(1), match.group(2), currency) + rates.words(match.group(4)));
  }

  private Optional<String> cents(Match match) {
    String number = match.group(1);
    return Optional.of(numbers.amount(number) + (number.equals("1") ? " cent" : " cents"));
  }

  private String words(String number, String scale, List<String> currency) {
    if (scale != null) {
      return numbers.amount(number) + " " + scale(scale) + " " + currency.get(2);
    }
    int point = number.indexOf('.');
    if (point < 0 || number.length() - point != 3) {
      String unit = ONE.matcher(number).matches() ? currency.get(1) : currency.get(2);
      return numbers.amount(number) + " " + unit;
    }
    String whole = number.substring(0, point);
    String part = number.substring(point + 1);
    String wholeWords =
        numbers.cardinal(whole) + " " + (whole.equals("1") ? currency.get(1) : currency.get(2));
    String partWords =
        numbers.cardinal(part) + " " + (part.equals("01") ? currency.get(3) : currency.get(4));
    if (part.equals("00")) {
      return wholeWords;
    }
    return whole.equals("0") ? partWords : wholeWords + " and " + partWords;
  }

  private static String scale(String written) {
    return switch (written) {
      case "k", "K", "kn", "Kn" -> "thousand";
      case "m", "M", "mn", "Mn" -> "million";
      case "b", "B", "bn", "Bn" -> "billion";
      case "tn" -> "trillion";
      default -> written;
    };
  }
}
