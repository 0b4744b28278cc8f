package io.voicemill.runtime.text.english.pronunciation;

import java.util.Map;
import java.util.Optional;

/** What the lexica lack: words that are spelt in part. */
final class Supplement {
  private static final Map<String, String> SPELT =
      Map.ofEntries(
          Map.entry("PhD", "PHD"),
          Map.entry("PhDs", "PHDs"),
          Map.entry("BSc", "BSC"),
          Map.entry("MSc", "MSC"),
          Map.entry("iOS", "IOS"),
          Map.entry("OS", "OS"),
          Map.entry("US", "US"),
          Map.entry("IT", "IT"),
          Map.entry("ID", "ID"),
          Map.entry("IDs", "IDs"));
  private static final Map<String, String> SPOKEN_AS =
      Map.of("JSON", "Jason", "YAML", "yammel", "GUIs", "gooeys");

  private Supplement() {}

  /** The letters that are spelt instead of the word. */
  static Optional<String> spelt(String word) {
    return Optional.ofNullable(SPELT.get(word));
  }

  /** The word that is said for one in capitals. */
  static String spokenAs(String word) {
    return SPOKEN_AS.getOrDefault(word, word);
  }
}
