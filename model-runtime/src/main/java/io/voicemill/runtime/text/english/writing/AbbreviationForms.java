package io.voicemill.runtime.text.english.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Abbreviations: titles, streets, companies, months, Latin ones. */
final class AbbreviationForms {
  private static final Map<String, String> STREETS =
      Map.of("St", "Street", "Dr", "Drive", "Ct", "Court", "Pl", "Place", "Sq", "Square");
  private static final Set<String> NOT_A_STREET_NAME = Set.of("The", "Mr", "Mrs", "And", "Saint");

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> beforeNumbers = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> bare = new HashMap<>();

  AbbreviationForms() {
    for (List<String> row : Table.rows("abbreviations.tsv")) {
      Map<String, String> place =
          switch (row.get(2)) {
            case "title" -> titles;
            case "number" -> beforeNumbers;
            case "word" -> words;
            case "bare" -> bare;
            default -> throw new IllegalStateException("unknown place: " + row);
          };
      place.put(row.get(0), row.get(1));
    }
  }

  List<WrittenForm> forms() {
    return List.of(
        new PatternForm(
            WrittenRule.ABBREVIATION,
            "(\\p{L}{1,8}(?:\\.\\p{L}{1,2}){0,4})\\.?" + PatternForm.END,
            this::dotted),
        new PatternForm(
            WrittenRule.ABBREVIATION, "(\\p{L}{2,6}|w/o?)" + PatternForm.END, this::withoutDot),
        new PatternForm(
            WrittenRule.ABBREVIATION, "(et al)\\.?" + PatternForm.END, m -> Optional.of("et al")));
  }

  private Optional<String> dotted(Match match) {
    String written = match.group(1);
    String after = match.wordAfter();
    boolean dot = match.group(0).endsWith(".");
    if (STREETS.containsKey(written) && isStreet(match)) {
      return Optional.of(match.closing(STREETS.get(written)));
    }
    if (titles.containsKey(written)
        && Surroundings.startsUpperCase(after)
        && !(Surroundings.opensSentence(after) && after.length() > 1)) {
      return Optional.of(titles.get(written));
    }
    if (!dot) {
      return Optional.empty();
    }
    if (beforeNumbers.containsKey(written)
        && !after.isEmpty()
        && Characters.isDigit(after.charAt(0))) {
      return Optional.of(beforeNumbers.get(written));
    }
    return Optional.ofNullable(words.get(written)).map(match::closing);
  }

  private Optional<String> withoutDot(Match match) {
    return Optional.ofNullable(bare.get(match.group(1)));
  }

  private static boolean isStreet(Match match) {
    String before = match.wordBefore();
    String after = match.wordAfter();
    boolean named =
        (Surroundings.startsUpperCase(before) && !NOT_A_STREET_NAME.contains(before))
            || before.matches("\\d+(st|nd|rd|th)");
    boolean namesWhatFollows =
        Surroundings.startsUpperCase(after) && !Surroundings.opensSentence(after);
    return named && !namesWhatFollows;
  }
}
