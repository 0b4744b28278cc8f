package io.voicemill.runtime.text.english.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Postal abbreviations of the states of the USA: Austin, TX 78731. */
final class StateForms {
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
            m -> Optional.ofNullable(states.get(m.group(1)))));
  }

  private Optional<String> withCode(Match match) {
    String rest = match.find(3).map(more -> " " + numbers.digits(more)).orElse("");
    return Optional.ofNullable(states.get(match.group(1)))
        .map(state -> state + " " + numbers.digits(match.group(2)) + rest);
  }
}
