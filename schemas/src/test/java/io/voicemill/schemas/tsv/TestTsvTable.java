package io.voicemill.schemas.tsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestTsvTable {
  private static final List<String> KNOWN = List.of("word", "reading", "note");

  @Test
  void columnsMayComeInAnyOrderAndLastCellsMayLack() {
    TsvTable table = read("# names\n\nNote\tREADING\tword\nn\tr\t w \n\tr2\tw2\nonly");

    assertThat(table.flaws()).isEmpty();
    assertThat(table.rows())
        .extracting(row -> table.value(row, "word") + "/" + table.value(row, "note"))
        .containsExactly("w/n", "w2/", "/only");
  }

  @Test
  void aHeaderMustNameColumns() {
    assertThat(read("").flaws())
        .extracting(LineFlaw::words)
        .containsExactly(
            "line 1: There is no header. Name the columns in the first line: word, reading, note");
    assertThat(read("\n重庆\tchong2 qing4\n").flaws().get(0).words())
        .startsWith("line 2: The header names a column “重庆”.");
    assertThat(read("word\treadng\n").flaws().get(0).words()).contains("Did you mean reading?");
    assertThat(read("word\tnote\n").flaws().get(0).words()).contains("lacks the column reading");
    assertThat(read("word\tword\treading\n").flaws().get(0).words()).contains("word twice");
  }

  @Test
  void everyBadRowIsNamedAndLeftOut() {
    TsvTable table = read("word\treading\na\tb\tc\tx\n\"d\te\nf\tg\n");

    assertThat(table.flaws()).extracting(LineFlaw::line).containsExactly(2, 3);
    assertThat(table.flaws().get(0).words()).contains("It has 4 cells.");
    assertThat(table.rows()).extracting(TsvRow::line).containsExactly(4);
  }

  private static TsvTable read(String text) {
    return TsvTable.read(text, List.of("word", "reading"), KNOWN);
  }
}
