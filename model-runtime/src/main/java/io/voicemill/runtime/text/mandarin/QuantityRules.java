package io.voicemill.runtime.text.mandarin;

import static io.voicemill.runtime.text.mandarin.NumberWords.NEGATIVE_AMOUNT;
import static io.voicemill.runtime.text.mandarin.NumberWords.NUMBER;
import static io.voicemill.runtime.text.mandarin.NumberWords.TO;

import io.voicemill.runtime.text.tables.Units;
import java.util.List;
import java.util.Map;

/** Money, shares, temperatures and what else is measured. */
final class QuantityRules {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("¥", "元"),
          Map.entry("$", "美元"),
          Map.entry("US$", "美元"),
          Map.entry("HK$", "港元"),
          Map.entry("NT$", "新台币"),
          Map.entry("AU$", "澳元"),
          Map.entry("CA$", "加元"),
          Map.entry("€", "欧元"),
          Map.entry("£", "英镑"),
          Map.entry("₩", "韩元"),
          Map.entry("₽", "卢布"),
          Map.entry("RMB", "元"),
          Map.entry("CNY", "元"),
          Map.entry("USD", "美元"),
          Map.entry("EUR", "欧元"),
          Map.entry("GBP", "英镑"),
          Map.entry("HKD", "港元"),
          Map.entry("JPY", "日元"));
  private static final String CURRENCY =
      "((?:US|HK|NT|AU|CA)?\\$|[¥€£₩₽]|RMB|CNY|USD|EUR|GBP|HKD|JPY) ?";
  private static final String MAGNITUDE = "(百万|千万|万亿|[百千万亿])?";
  private static final String DEGREES = " ?(℃|°C|°c|℉|°F|度(?!数|假|过|日|量|角))";
  private static final String SIGN = "(" + NEGATIVE_AMOUNT + "|(?<![\\dA-Za-z²³)])\\+|±)?";

  private QuantityRules() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of(
            CURRENCY + "(" + NUMBER + ")" + TO + "[$¥€£]?(" + NUMBER + ")" + MAGNITUDE + "元?",
            QuantityRules::prices),
        NumberRule.of(CURRENCY + "(" + NUMBER + ")" + MAGNITUDE + "元?", QuantityRules::price),
        NumberRule.of("(" + NUMBER + ") ?([€£¥₩₽])(?! ?\\d)", QuantityRules::priceBefore),
        NumberRule.of(
            "(" + NUMBER + ")[%‰]?" + TO + "(" + NUMBER + ")([%‰])", QuantityRules::shares),
        NumberRule.of(SIGN + "(" + NUMBER + ") ?([%‰])", QuantityRules::share),
        NumberRule.of(
            "("
                + NEGATIVE_AMOUNT
                + ")?("
                + NUMBER
                + ")"
                + "(?:℃|°C|度)?"
                + TO
                + "([-−]?)("
                + NUMBER
                + ")"
                + DEGREES,
            QuantityRules::temperatures),
        NumberRule.of("(" + NEGATIVE_AMOUNT + ")(" + NUMBER + ")" + DEGREES, QuantityRules::frost),
        NumberRule.of(
            "(" + NUMBER + ")" + TO + "(" + NUMBER + ") ?(" + Units.PATTERN + ")",
            QuantityRules::measures),
        NumberRule.of(
            SIGN + "(" + NUMBER + ") ?" + MAGNITUDE + "(" + Units.PATTERN + ")",
            QuantityRules::measure));
  }

  private static String price(NumberMatch number) {
    return amount(number, 2, 3) + CURRENCIES.get(number.group(1));
  }

  private static String priceBefore(NumberMatch number) {
    return NumberWords.before(number.group(1), "元") + CURRENCIES.get(number.group(2));
  }

  private static String prices(NumberMatch number) {
    return NumberWords.plain(number.group(2))
        + "到"
        + amount(number, 3, 4)
        + CURRENCIES.get(number.group(1));
  }

  private static String amount(NumberMatch number, int amount, int magnitude) {
    String unit = number.group(magnitude) == null ? "" : number.group(magnitude);
    String written = number.group(amount).replaceFirst("\\.0+$", "");
    return NumberWords.before(written, unit.isEmpty() ? "元" : unit) + unit;
  }

  private static String share(NumberMatch number) {
    String amount = number.group(2).equals("100") ? "百" : NumberWords.plain(number.group(2));
    return sign(number.group(1)) + whole(number.group(3)) + amount;
  }

  private static String shares(NumberMatch number) {
    String whole = whole(number.group(3));
    return whole
        + NumberWords.plain(number.group(1))
        + "到"
        + whole
        + NumberWords.plain(number.group(2));
  }

  private static String whole(String sign) {
    return sign.equals("%") ? "百分之" : "千分之";
  }

  private static String frost(NumberMatch number) {
    String degrees = degrees(number.group(3));
    return "零下" + NumberWords.before(number.group(2), degrees) + degrees;
  }

  private static String temperatures(NumberMatch number) {
    String degrees = degrees(number.group(5));
    boolean below = number.group(1) != null;
    boolean otherBelow = !number.group(3).isEmpty();
    String from = (below ? "零下" : "") + NumberWords.before(number.group(2), degrees);
    String to = NumberWords.before(number.group(4), degrees);
    return from + "到" + (otherBelow ? "零下" : below ? "零上" : "") + to + degrees;
  }

  private static String degrees(String written) {
    return switch (written) {
      case "度" -> "度";
      case "℉", "°F" -> "华氏度";
      default -> "摄氏度";
    };
  }

  private static String measure(NumberMatch number) {
    String unit = Units.spoken(number.group(4)).orElseThrow();
    String magnitude = number.group(3) == null ? "" : number.group(3);
    String amount = NumberWords.before(number.group(2), magnitude.isEmpty() ? unit : magnitude);
    return sign(number.group(1)) + amount + magnitude + unit;
  }

  private static String measures(NumberMatch number) {
    String unit = Units.spoken(number.group(3)).orElseThrow();
    return NumberWords.before(number.group(1), unit)
        + "到"
        + NumberWords.before(number.group(2), unit)
        + unit;
  }

  private static String sign(String written) {
    if (written == null) {
      return "";
    }
    return switch (written) {
      case "±" -> "正负";
      case "+" -> "正";
      default -> "负";
    };
  }
}
