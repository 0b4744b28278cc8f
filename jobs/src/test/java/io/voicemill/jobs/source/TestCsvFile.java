package io.voicemill.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCsvFile {

  @TempDir private Path folder;

  private CsvFile csv(String text) throws Exception {
    return new CsvFile(Files.writeString(folder.resolve("lines.csv"), text));
  }

  private static List<SourceRow> rows(RowFile file) {
    List<SourceRow> rows = new ArrayList<>();
    file.forEachRow(rows::add);
    return rows;
  }

  @Test
  void readsQuotesCommasAndNewlines() throws Exception {
    CsvFile file =
        csv(
            "line_id,text\r\n1,\"He said \"\"no\"\", twice.\"\r\n2,\"two\r\nlines\"\r\n3,plain\r\n");

    assertThat(file.declaredColumns()).containsExactly("line_id", "text");
    assertThat(rows(file))
        .containsExactly(
            new SourceRow("row 2", Map.of("line_id", "1", "text", "He said \"no\", twice.")),
            new SourceRow("row 3", Map.of("line_id", "2", "text", "two\r\nlines")),
            new SourceRow("row 4 (line 5)", Map.of("line_id", "3", "text", "plain")));
  }

  @Test
  void keepsWhatLooksLikeACommentAndSpaces() throws Exception {
    assertThat(rows(csv("line_id,text\n#1,  # not a comment \n")))
        .containsExactly(
            new SourceRow("row 2", Map.of("line_id", "#1", "text", "  # not a comment ")));
  }

  @Test
  void skipsTheByteOrderMarkAndBlankLines() throws Exception {
    CsvFile file = csv("\uFEFFline_id,text\n\n1,你好\n\n");

    assertThat(file.declaredColumns()).containsExactly("line_id", "text");
    assertThat(rows(file))
        .containsExactly(new SourceRow("row 3", Map.of("line_id", "1", "text", "你好")));
  }

  @Test
  void readsAQuotedHeaderAfterTheByteOrderMark() throws Exception {
    assertThat(csv("\uFEFF\"line_id\",\"text\"\n1,a\n").declaredColumns())
        .containsExactly("line_id", "text");
  }

  @Test
  void leavesOutEmptyCells() throws Exception {
    assertThat(rows(csv("line_id,text,chapter\n1,,\"\"\n")))
        .containsExactly(new SourceRow("row 2", Map.of("line_id", "1")));
  }

  @Test
  void readsTextsOfAnyLength() throws Exception {
    String text = "long ".repeat(20_000);
    assertThat(rows(csv("line_id,text\n1," + text + "x\n")).get(0).cells())
        .containsEntry("text", text + "x");
  }

  @Test
  void namesARowWithTooManyOrTooFewValues() throws Exception {
    CsvFile tooMany = csv("line_id,text\n1,a\n2,Well, then\n");
    assertThatThrownBy(() -> rows(tooMany))
        .hasMessageContaining("lines.csv, row 3 cannot be read.")
        .hasMessageContaining("It has 3 values, the header names 2 columns");
    CsvFile tooFew = csv("line_id,text\n1\n");
    assertThatThrownBy(() -> rows(tooFew)).hasMessageContaining("It has 1 value,");
  }

  @Test
  void namesARowWithABrokenQuote() throws Exception {
    CsvFile goesOn = csv("line_id,text\n1,a\n2,\"b\" c\n3,d\n");
    assertThatThrownBy(() -> rows(goesOn)).hasMessageContaining("row 3 cannot be read.");
    CsvFile neverClosed = csv("line_id,text\n1,a\n2,\"b\n3,d\n");
    assertThatThrownBy(() -> rows(neverClosed)).hasMessageContaining("row 3 cannot be read.");
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws Exception {
    Path file = folder.resolve("latin1.csv");
    Files.write(file, "line_id,text\n1,fine\n2,café\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new CsvFile(file))
        .hasMessageContaining("latin1.csv, line 3 is not UTF-8.");
  }

  @Test
  void namesATruncatedCharacterBehindTheFirstBuffer() throws Exception {
    Path file = folder.resolve("cut.csv");
    byte[] lines = "1,你好\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(lines, lines.length - 2));
    assertThatThrownBy(() -> new CsvFile(file)).hasMessageContaining("line 20000 is not UTF-8.");
  }

  @Test
  void rejectsAHeaderThatMakesNoSense() {
    assertThatThrownBy(() -> csv("")).hasMessageContaining("has no rows");
    assertThatThrownBy(() -> csv("line_id,,text\n")).hasMessageContaining("Column 2 has no name.");
    assertThatThrownBy(() -> csv("text,text\n"))
        .hasMessageContaining("The name 'text' occurs twice.");
    assertThatThrownBy(() -> new CsvFile(folder.resolve("missing.csv")))
        .hasMessageContaining("missing.csv cannot be read.");
  }
}
