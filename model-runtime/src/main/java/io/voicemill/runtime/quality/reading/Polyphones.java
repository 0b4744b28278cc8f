package io.voicemill.runtime.quality.reading;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Characters with several readings in modern Mandarin. */
final class Polyphones {
  private static final Map<String, List<String>> READINGS =
      TabSeparated.map(Polyphones.class, "polyphones.tsv").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, entry -> List.of(entry.getValue().split(" ", -1))));

  private Polyphones() {}

  /** Whether a reading is the commonest of a character. */
  static boolean isCommonest(String character, String reading) {
    List<String> readings = READINGS.getOrDefault(character, List.of());
    return !readings.isEmpty() && readings.get(0).equals(reading);
  }

  /**
   * The other readings of a character, in the form {@code hang2}; none if it has only one.
   *
   * @param character simplified
   * @param reading its lexical reading
   */
  static List<String> rivals(String character, String reading) {
    return READINGS.getOrDefault(character, List.of()).stream()
        .filter(other -> !other.equals(reading))
        .toList();
  }
}
