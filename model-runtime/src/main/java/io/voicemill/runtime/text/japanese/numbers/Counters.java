package io.voicemill.runtime.text.japanese.numbers;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The counters and units of the tables. */
final class Counters {
  private static final Map<String, Counter> COUNTERS = counters();
  private static final Map<String, Counter> UNITS = units();

  /** A counter, the longest first. */
  static final String PATTERN = alternatives(COUNTERS);

  /** A unit in letters or signs that does not go on in letters, the longest first. */
  static final String UNIT_PATTERN = "(?:" + alternatives(UNITS) + ")(?![A-Za-z\\d²³])";

  private static final String NONE = "-";

  private Counters() {}

  /** The counter or unit of this spelling. */
  static Counter named(String written) {
    Counter counter = COUNTERS.containsKey(written) ? COUNTERS.get(written) : UNITS.get(written);
    if (counter == null) {
      throw new IllegalArgumentException("No counter: " + written);
    }
    return counter;
  }

  static boolean contains(String written) {
    return COUNTERS.containsKey(written);
  }

  private static Map<String, Counter> counters() {
    Map<String, Counter> counters = new LinkedHashMap<>();
    for (List<String> row : TabSeparated.rows(Counters.class, "counters.tsv", 5)) {
      counters.put(
          row.get(0),
          new Counter(
              row.get(0),
              row.get(1),
              SoundChange.of(row.get(2)),
              pairs(row.get(3)),
              pairs(row.get(4))));
    }
    return counters;
  }

  private static Map<String, Counter> units() {
    Map<String, Counter> units = new LinkedHashMap<>();
    for (List<String> row : TabSeparated.rows(Counters.class, "units.tsv", 4)) {
      units.put(row.get(0), new Counter(row.get(1), row.get(2), SoundChange.of(row.get(3))));
    }
    return units;
  }

  private static Map<String, String> pairs(String written) {
    return written.equals(NONE)
        ? Map.of()
        : Arrays.stream(written.split(" ", -1))
            .map(pair -> pair.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static String alternatives(Map<String, Counter> named) {
    return named.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
