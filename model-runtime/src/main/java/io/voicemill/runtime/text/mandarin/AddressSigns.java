package io.voicemill.runtime.text.mandarin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Signs between or beside Latin letters that are said: in addresses (a.com), C++, Ctrl+S, 按#键. */
final class AddressSigns {
  private static final String WORD = "[A-Za-z0-9]";
  private static final List<Map.Entry<Pattern, String>> SIGNS =
      List.of(
          sign("(?<=" + WORD + ")\\.(?=[A-Za-z])|(?<=[A-Za-z])\\.(?=\\d)", "点"),
          sign("(?<=" + WORD + ")_(?=" + WORD + ")", "下划线"),
          sign(
              "(?<=[a-z]{2}\\.[a-z]{2,10})/(?=" + WORD + ")|(?<=/[A-Za-z0-9]{1,20})/(?=[a-z])",
              "斜杠"),
          sign("(?<=[A-Za-z+])\\+(?![A-Za-z]{2})|(?<=[A-Za-z])\\+(?=\\p{Lu})", "加"),
          sign("#(?=键)", "井号"));

  private AddressSigns() {}

  /** What is said for the sign at a place of a text. */
  static Optional<String> at(String text, int index) {
    if (".+_/#".indexOf(text.charAt(index)) < 0) {
      return Optional.empty();
    }
    return SIGNS.stream()
        .filter(
            sign ->
                sign.getKey()
                    .matcher(text)
                    .region(index, text.length())
                    .useTransparentBounds(true)
                    .lookingAt())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map.Entry<Pattern, String> sign(String pattern, String said) {
    return Map.entry(Pattern.compile(pattern), said);
  }
}
