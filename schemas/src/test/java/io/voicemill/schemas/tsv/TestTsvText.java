package io.voicemill.schemas.tsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestTsvText {
  private static final String[] HOSTILE = {
    "\t", "\n", "\r\n", "\r", "\"", "\"\"", "#", "\uFEFF", "😀", "行", " ", "'", "a", "\\t", ","
  };

  @Test
  void rowsOfAnyTextComeBack() {
    Random random = new Random(5);
    for (int round = 0; round < 3_000; round++) {
      List<List<String>> table = new ArrayList<>();
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "\uFEFF" : "");
      String lineEnd = round % 3 == 0 ? "\r\n" : "\n";
      for (int row = 0; row < 3; row++) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < 3; cell++) {
          cells.add(hostile(random));
        }
        table.add(cells);
        text.append(TsvText.write(cells)).append(lineEnd);
      }
      assertThat(TsvText.read(text.toString()))
          .as(text.toString())
          .extracting(TsvRow::cells)
          .isEqualTo(table);
    }
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
    }
    return text.toString();
  }

  @Test
  void rowsKnowTheirLines() {
    List<TsvRow> rows = TsvText.read("a\n\n# c\r\n\"b\nb\"\tx\nlast");

    assertThat(rows).extracting(TsvRow::line).containsExactly(1, 2, 3, 4, 6);
    assertThat(rows).extracting(TsvRow::isRow).containsExactly(true, false, false, true, true);
    assertThat(rows.get(3).cells()).containsExactly("b\nb", "x");
    assertThat(rows.get(2).raw()).isEqualTo("# c");
  }

  @Test
  void commentsAreNotCells() {
    assertThat(TsvText.read("# a\tb").get(0).isComment()).isTrue();
    assertThat(TsvText.read(TsvText.write(List.of("#1", "b"))).get(0).cells())
        .containsExactly("#1", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open\tx\nnext\ty", "\"a\"b\tx\nnext\ty"})
  void aBrokenQuoteCostsOnlyItsLine(String text) {
    List<TsvRow> rows = TsvText.read(text);

    assertThat(rows.get(0).flaw()).get().asString().contains("quote");
    assertThat(rows.get(1).cells()).containsExactly("next", "y");
  }
}
