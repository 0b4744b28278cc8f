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

/** The set of numbers and symbols that docs/reading-english.md describes. */
class TestNumbersOfRealTexts {
  private static final int COLUMNS = 3;

  private final Normalizer normalizer = new Normalizer(Accent.US);

  static Stream<List<String>> cases() {
    return TabSeparated.rows(
        TestNumbersOfRealTexts.class, "/io/voicemill/runtime/text/english/numbers-en.tsv", COLUMNS)
        .stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatANarratorSays(List<String> row) {
    assertThat(letters(normalizer.spoken(row.get(0)))).isEqualTo(letters(row.get(1)));
  }

  @Test
  void holds150Cases() {
    assertThat(cases()).hasSize(150);
  }

  private static String letters(String spoken) {
    return spoken.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
