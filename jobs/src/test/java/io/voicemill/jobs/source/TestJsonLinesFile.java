package io.voicemill.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestJsonLinesFile {

  @TempDir private Path folder;

  private List<SourceRow> rows(String text) throws Exception {
    List<SourceRow> rows = new ArrayList<>();
    new JsonLinesFile(Files.writeString(folder.resolve("lines.jsonl"), text)).forEachRow(rows::add);
    return rows;
  }

  @Test
  void readsObjectsAndSkipsBlankLines() throws Exception {
    assertThat(
            rows("\uFEFF{\"line_id\":\"1\",\"text\":\"a\\nb\"}\n\n{\"line_id\":2,\"n\":0.10}\r\n"))
        .containsExactly(
            new SourceRow("line 1", Map.of("line_id", "1", "text", "a\nb")),
            new SourceRow("line 3", Map.of("line_id", "2", "n", "0.10")));
  }

  @Test
  void keepsListsAndObjectsAsJsonAndLeavesOutNulls() throws Exception {
    assertThat(rows("{\"v\":[0,0.5],\"o\":{\"a\":1},\"none\":null,\"blank\":\" \"}"))
        .containsExactly(new SourceRow("line 1", Map.of("v", "[0,0.5]", "o", "{\"a\":1}")));
  }

  @Test
  void namesTheLineThatIsNoObject() {
    assertThatThrownBy(() -> rows("{}\n[1]\n"))
        .hasMessageContaining("lines.jsonl, line 2 cannot be read. It is not a JSON object.");
    assertThatThrownBy(() -> rows("{\"a\":1\n"))
        .hasMessageContaining("line 1 cannot be read. It is not JSON");
    assertThatThrownBy(() -> rows("{\"a\":1} {\"a\":2}\n")).hasMessageContaining("It is not JSON");
    assertThatThrownBy(() -> rows("{\"a\":1,\"a\":2}\n"))
        .hasMessageContaining("Duplicate field 'a'");
  }
}
