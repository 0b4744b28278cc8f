package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second set of numbers and symbols that docs/reading-mandarin.md describes. */
class TestSecondNumbers {
  private static final int COLUMNS = 3;

  private final FrontEnds frontEnds =
      new FrontEnds(
          Map.of(Language.ZH, MandarinFrontEnd.open(), Language.EN, TestNormalizer::english));

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

    assertThat(letters(frontEnds.speak(row.get(0), Language.ZH).spoken()))
        .as(row.get(0))
        .isIn(right);
  }

  @Test
  void holds80Cases() {
    assertThat(cases()).hasSize(80);
  }

  private static String letters(String spoken) {
    return spoken.replace("&", "and").replaceAll("[\\p{P}\\p{S}\\p{Z}]", "");
  }
}
