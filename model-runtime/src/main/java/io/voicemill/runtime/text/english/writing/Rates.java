package io.voicemill.runtime.text.english.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows a measure after a slash: the hour of 90 km/h, the month of $20/month. */
final class Rates {
  /** One group: the unit after the slash, if there is one. */
  static final String PATTERN = "(?:/(\\p{L}{1,10}[²³]?)" + PatternForm.END + ")?";

  private final Map<String, String> units = new HashMap<>();

  Rates() {
    for (List<String> row : Table.rows("rates.tsv")) {
      units.put(row.get(0), row.get(1));
    }
  }

  /** Empty for null, else {@code " per hour"}. */
  String words(String unit) {
    return unit == null ? "" : " per " + units.getOrDefault(unit, unit);
  }
}
