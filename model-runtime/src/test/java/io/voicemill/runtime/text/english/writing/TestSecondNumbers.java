package io.voicemill.runtime.text.english.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second set of numbers and symbols that docs/reading-english.md describes. */
class TestSecondNumbers {
  private static final int COLUMNS = 3;

  private final Normalizer normalizer = new Normalizer(Accent.US);

  static Stream<List<String>> cases() {
    return TabSeparated.rows(TestSecondNumbers.class, "second-numbers.tsv", COLUMNS).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysOneOfTheRightWays(List<String> row) {
    List<String> right =
        Stream.concat(Stream.of(row.get(1)), Stream.of(row.get(2).split(" \\| ", -1)))
            .map(TestSecondNumbers::letters)
            .toList();

    assertThat(letters(normalizer.spoken(row.get(0)))).as(row.get(0)).isIn(right);
  }

  @Test
  void holds80Cases() {
    assertThat(cases()).hasSize(80);
  }

  private static String letters(String spoken) {
    return spoken.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
