package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.lexicon.LexiconProposal;
import io.voicemill.schemas.lexicon.LexiconProposals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLexiconCommand {

  @TempDir private Path folder;
  private Path proposals;
  private Path names;

  @BeforeEach
  void writeProposals() throws IOException {
    names = folder.resolve("names.tsv");
    proposals =
        Files.writeString(
            folder.resolve("run-lexicon.tsv"),
            LexiconProposals.write(
                List.of(
                    proposal("仇和", "qiú hé", "zh", "heard\n“愁合”"),
                    proposal("Nguyen", "/wɪn/", "en", ""),
                    proposal("万俟", "mò qí", "zh", "heard 万四"))));
  }

  private static LexiconProposal proposal(
      String word, String reading, String language, String evidence) {
    return new LexiconProposal(word, reading, "a name", language, "book", "l7", evidence);
  }

  @Test
  void checkCountsEntries() throws IOException {
    write("word\treading\nSQL\tsequel\nSQL\ts q l\n");
    CommandRun run = lexicon("check", names.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(names + ": 2 entries\n");
    assertThat(run.err()).contains("warning: ", "line 3: “SQL” is also in line 2; line 3 holds.");
  }

  @Test
  void checkNamesEveryBadLineOfEveryFile() throws IOException {
    write("word\treading\n重庆\tzhong7 qing4\nx\t/ж/\n");
    CommandRun run = lexicon("check", names.toString(), folder.resolve("none.tsv").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("names.tsv, line 2: “zhong7” is no Mandarin syllable")
        .contains("names.tsv, line 3: ")
        .contains("none.tsv cannot be read.");
  }

  @Test
  void acceptListsProposalsWithTheirNumbers() {
    CommandRun run = lexicon("accept", proposals.toString(), "--list");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "  1  仇和  qiú hé  zh  book/l7  a name heard “愁合”",
            "  2  Nguyen  /wɪn/  en  book/l7  a name",
            "  3  万俟  mò qí  zh  book/l7  a name heard 万四");
    assertThat(lexicon("accept", proposals.toString(), "--list", "--json").out())
        .startsWith("{\"number\":1,\"proposal\":{\"word\":\"仇和\"");
  }

  @Test
  void acceptTakesTheChosenOnesAndNoneTwice() throws IOException {
    write("# ours\nword\treading\tnote\nNguyen\tnew yen\t\n");

    CommandRun run = accept("--take", "1-2");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("1 added, 1 changed, 0 there already");
    assertThat(Files.readString(names))
        .isEqualTo("# ours\nword\treading\tnote\nNguyen\t/wɪn/\ta name\n仇和\tqiú hé\ta name\n");
    assertThat(accept("--take", "1-2", "--json").out())
        .contains("\"added\":[],\"changed\":[],\"same\":[\"仇和\",\"Nguyen\"]");
    assertThat(accept("--all").err()).contains("1 added, 0 changed, 2 there already");
    assertThat(lexicon("check", names.toString()).out()).isEqualTo(names + ": 3 entries\n");
    assertThat(accept("--all", "--for-their-script").err()).contains("3 added");
    assertThat(Files.readString(names)).contains("万俟\tmò qí\ta name\tbook\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(names, proposals);
    }
  }

  @Test
  void acceptLeavesABadLexiconAsItIs() throws IOException {
    write("word\treading\nx\t/ж/\n");
    CommandRun run = accept("--all");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("names.tsv, line 2: ");
    assertThat(Files.readString(names)).isEqualTo("word\treading\nx\t/ж/\n");
  }

  @Test
  void acceptTellsWhatItLacks() {
    assertThat(lexicon("accept", proposals.toString(), "--all").err())
        .contains("--into FILE is missing");
    assertThat(lexicon("accept", proposals.toString(), "--into", "x").status()).isEqualTo(1);
    assertThat(accept("--take", "4").err()).contains("There is no proposal 4.");
    assertThat(accept("--all", "--take", "4").status()).isEqualTo(1);
    assertThat(names).doesNotExist();
  }

  @Test
  void acceptRefusesTwoReadingsOfOneWord() throws IOException {
    Files.writeString(
        proposals,
        """
        word\treading\tnote\tlanguage\tscript_id\tline_id\tevidence
        朝阳\tzhao1 yang2\t\tzh\tbook\tl1\t
        朝阳\tchao2 yang2\t\tzh\tmaps\tl2\t
        """);

    CommandRun run = accept("--all");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("朝阳 is proposed as zhao1 yang2 (book/l1) and as chao2 yang2 (maps/l2).");
    assertThat(names).doesNotExist();
    assertThat(accept("--all", "--for-their-script").err()).contains("2 added");
  }

  @Test
  void acceptWritesNoFolderNamedAsAStore() {
    CommandRun run =
        lexicon("accept", proposals.toString(), "--all", "--into", "s3a://b/names.tsv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("--into takes a file on this machine");
    assertThat(Path.of("s3a:")).doesNotExist();
  }

  @Test
  void renderEndsBeforeAnyWorkForABadLexicon() throws IOException {
    write("word\treading\nx\t/ж/\n");
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            RenderCommand::new,
            "render",
            "--scripts",
            folder.resolve("none").toString(),
            "--out",
            out.toString(),
            "--lexicon",
            names.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("names.tsv, line 2: The reading “/ж/” holds the symbol “ж”")
        .contains("  fix: Correct the lines; nothing was done.");
    assertThat(out).doesNotExist();
  }

  private CommandRun accept(String... choice) {
    return lexicon(
        Stream.concat(
                Stream.of("accept", proposals.toString(), "--into", names.toString()),
                Stream.of(choice))
            .toArray(String[]::new));
  }

  private static CommandRun lexicon(String... arguments) {
    return CommandRun.of(
        LexiconCommand::commandLine,
        Stream.concat(Stream.of("lexicon"), Stream.of(arguments)).toArray(String[]::new));
  }

  private void write(String text) throws IOException {
    Files.writeString(names, text);
  }
}
