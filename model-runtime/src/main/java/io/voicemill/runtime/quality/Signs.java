package io.voicemill.runtime.quality;

import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What signs, currencies and units of measure are spoken as, in all languages at once. */
final class Signs {
  private static final Map<String, List<String>> SIGNS = Vocabulary.load("signs.txt");
  private static final Map<String, List<String>> MEASURES = Vocabulary.load("measure-units.txt");
  private static final Map<String, List<String>> MAJOR =
      Map.of(
          "$", List.of("dollars", "dollar", "美元", "美金", "ドル"),
          "£", List.of("pounds", "pound", "英镑"),
          "€", List.of("euros", "euro", "欧元"),
          "¥", List.of("yuan", "yen", "元", "块", "块钱", "日元", "円"),
          "₹", List.of("rupees", "rupee", "卢比"));
  private static final Map<String, List<String>> MINOR =
      Map.of(
          "$", List.of("cents", "cent", "美分"),
          "£", List.of("pence", "penny", "p"),
          "€", List.of("cents", "cent", "欧分"));
  private static final Set<String> MAGNITUDES =
      Set.of("hundred", "thousand", "million", "billion", "trillion", "万", "亿", "千", "百");

  private Signs() {}

  static List<String> readings(String sign) {
    return SIGNS.getOrDefault(sign, List.of(""));
  }

  /** What the sign is spoken as if it stands in a text that should be in words only. */
  static String plain(String sign, Language language) {
    for (String reading : readings(sign)) {
      if (reading.isEmpty() || Units.isLatin(reading) == (language == Language.EN)) {
        return reading;
      }
    }
    return "";
  }

  static List<String> measures(String abbreviation) {
    return MEASURES.getOrDefault(abbreviation, List.of());
  }

  static boolean isCurrency(Token token) {
    return token.is(Token.Kind.SIGN) && MAJOR.containsKey(token.text());
  }

  static List<String> currency(String sign) {
    return MAJOR.get(sign);
  }

  static List<String> smallCurrency(String sign) {
    return MINOR.getOrDefault(sign, List.of());
  }

  static boolean isMagnitude(String word) {
    return MAGNITUDES.contains(word);
  }

  static List<String> magnitudes(String word) {
    return isMagnitude(word) ? List.of(word) : measures(word);
  }
}
