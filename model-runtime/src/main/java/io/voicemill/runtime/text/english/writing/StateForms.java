package io.voicemill.runtime.text.english.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Postal abbreviations of the states of the USA: Austin, TX 78731. */
final class StateForms {
  private static final Set<String> ALSO_WORDS =
      Set.of("HI", "ID", "IN", "MA", "ME", "OH", "OK", "OR", "PA");

  private final Map<String, String> states = new HashMap<>();
  private final NumberWords numbers;

  StateForms(NumberWords numbers) {
    this.numbers = numbers;
    for (List<String> row : Table.rows("states.tsv")) {
      states.put(row.get(0), row.get(1));
    }
  }

  List<WrittenForm> forms() {
    return List.of(
        new PatternForm(
            WrittenRule.ABBREVIATION,
            "(\\p{Lu}{2}) (\\d{5})(?:-(\\d{4}))?" + PatternForm.END,
            this::withCode),
        new PatternForm(
            WrittenRule.ABBREVIATION,
            "(?<=\\p{Lu}\\p{Ll}{1,20}, )(\\p{Lu}{2})(?=[,.;:!?)]|$| \\p{Ll})",
            this::bare));
  }

  private Optional<String> bare(Match match) {
    String state = match.group(1);
    return ALSO_WORDS.contains(state) ? Optional.empty() : Optional.ofNullable(states.get(state));
  }

  private Optional<String> withCode(Match match) {
    String rest = match.find(3).map(more -> " " + numbers.digits(more)).orElse("");
    return Optional.ofNullable(states.get(match.group(1)))
        .map(state -> state + " " + numbers.digits(match.group(2)) + rest);
  }
}
