package io.voicemill.runtime.text.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.japanese.kana.FoldedKana;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestJapaneseReadings {
  private static final List<List<String>> SENTENCES =
      TabSeparated.rows(TestJapaneseReadings.class, "sentences.tsv", 3);
  private static final int AS_MEANT = 1;
  private static final int BY_OPEN_JTALK = 2;

  @Test
  void wordsAreReadAsMeant() {
    assertThat(misread(AS_MEANT)).hasSizeLessThanOrEqualTo(1);
    assertThat(words(AS_MEANT)).isGreaterThan(2_300);
  }

  @Test
  void wordsAreReadAsOpenJtalkReadsThem() {
    assertThat(misread(BY_OPEN_JTALK).size()).isLessThan(words(BY_OPEN_JTALK) / 100);
    assertThat(words(BY_OPEN_JTALK)).isGreaterThan(2_300);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersAreSaid(List<String> row) {
    assertThat(FoldedKana.of(JapaneseText.katakana(row.get(0))))
        .isEqualTo(FoldedKana.of(row.get(1)));
  }

  static List<List<String>> numbers() {
    return TabSeparated.rows(TestJapaneseReadings.class, "numbers.tsv", 3);
  }

  private static List<String> misread(int column) {
    List<String> misread = new ArrayList<>();
    for (List<String> row : SENTENCES) {
      String read = JapaneseText.katakana(row.get(0));
      KanaAlignment.misread(row.get(column), read)
          .forEach(word -> misread.add(word + ": " + row.get(0)));
    }
    return misread;
  }

  private static int words(int column) {
    return SENTENCES.stream().mapToInt(row -> KanaAlignment.words(row.get(column))).sum();
  }
}
