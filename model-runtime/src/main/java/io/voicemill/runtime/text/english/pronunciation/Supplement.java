package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the lexica lack: words that are spelt in part, and pairs of words that decide a reading. */
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
  private static final Set<String> LEAD_METAL =
      Set.of(
          "pipe",
          "pipes",
          "paint",
          "poisoning",
          "pencil",
          "pencils",
          "acid",
          "bullet",
          "bullets",
          "weight",
          "weights",
          "shot",
          "glass",
          "oxide",
          "ore");
  private static final Set<String> BASS_MUSIC =
      Set.of(
          "guitar",
          "guitars",
          "player",
          "players",
          "drum",
          "drums",
          "line",
          "lines",
          "clef",
          "note",
          "notes",
          "solo",
          "voice",
          "singer",
          "guitarist",
          "and",
          "is",
          "was",
          "sounds",
          "booms",
          "boomed");

  private Supplement() {}

  /** The letters that are spelt instead of the word. */
  static Optional<String> spelt(String word) {
    return Optional.ofNullable(SPELT.get(word));
  }

  /** The word that is said for one in capitals. */
  static String spokenAs(String word) {
    return SPOKEN_AS.getOrDefault(word, word);
  }

  /** The reading of a word before another one; British and American English agree on these. */
  static Optional<String> pair(TaggedWord word, Following following) {
    String next = following.word();
    return switch (word.text()) {
      case "lead", "Lead" -> LEAD_METAL.contains(next) ? Optional.of("lˈɛd") : Optional.empty();
      case "bass", "Bass" -> BASS_MUSIC.contains(next) ? Optional.of("bˈAs") : Optional.empty();
      default -> Optional.empty();
    };
  }
}
