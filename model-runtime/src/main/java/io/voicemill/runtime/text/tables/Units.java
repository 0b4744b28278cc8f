package io.voicemill.runtime.text.tables;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Units of measurement as they are written behind a number, and how Mandarin says them. */
public final class Units {
  private static final String BY_LETTERS = "letters";
  private static final Map<String, String> NAMES = TabSeparated.map(Units.class, "units.tsv");
  private static final String ANY = alternatives();

  /** A unit, or one by another as in {@code km/h}; nothing that goes on in letters. */
  public static final String PATTERN =
      "(?:" + ANY + ")(?:/(?:" + ANY + "))?(?![\\p{IsLatin}\\d²³])";

  private Units() {}

  /** How a unit is read: 千米 for km, 千米每小时 for km/h; a unit read by letters stays as it is. */
  public static Optional<String> spoken(String unit) {
    if (NAMES.containsKey(unit)) {
      String name = NAMES.get(unit);
      return Optional.of(name.equals(BY_LETTERS) ? unit : name);
    }
    int slash = unit.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return spoken(unit.substring(0, slash))
        .flatMap(above -> spoken(unit.substring(slash + 1)).map(below -> above + "每" + below));
  }

  private static String alternatives() {
    return NAMES.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
