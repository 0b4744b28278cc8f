package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestImportCommand {

  private static final String LINES = "line_id,text,speaker_id,mood\n1,你好,s,calm\n2,Hi,s,\n";

  @TempDir private Path folder;

  private CommandRun importLines(String text, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("lines.csv"), text);
    String[] arguments =
        Stream.concat(
                Stream.of("import", file.toString(), "--out", folder.resolve("table").toString()),
                Stream.of(options))
            .toArray(String[]::new);
    return CommandRun.of(ImportCommand::new, arguments);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesATableAndRefusesToReplaceIt() throws Exception {
    CommandRun run = importLines(LINES, "--json", "--set", "spark.master=local[1]");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\"rows\":2", "\"columns\":[\"line_id\",\"text\",\"speaker_id\",\"mood\"]")
        .contains("\"written\":true");
    assertThat(folder.resolve("table/_SUCCESS")).exists();

    CommandRun again = importLines(LINES);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("There is already something at", "--force");
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    CommandRun run = importLines(LINES, "--dry-run");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Would write 2 lines with 4 columns to file:");
    assertThat(names()).containsExactly("lines.csv");
  }

  @Test
  void wrongValuesStopTheImport() throws Exception {
    CommandRun run = importLines("line_id,text,speaker_id,seed\n1,a,s,x\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("row 2: column 'seed' is 'x', not a whole number.");
    assertThat(names()).containsExactly("lines.csv");
  }

  @Test
  void warnsOfMistypedColumns() throws Exception {
    assertThat(importLines("line_id,text,speaker_id,langauge\n1,a,s,en\n", "--dry-run").err())
        .contains("warning: Column 'langauge'", "Did you mean 'language'?");
  }
}
