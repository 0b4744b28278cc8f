package io.voicemill.jobs.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.schemas.lexicon.LexiconProposal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestLexiconMerge {
  private static final String HEADER = "word\treading\tnote\n";

  @Test
  void newWordsStandWhereTheyBelongAndCommentsStay() {
    String text = "# house names\n\n" + HEADER + "# a\nApple\tapel\t\n\n# n\nNo\tnow\tx\n# end\n";

    assertThat(merge(text, proposal("moon", "moan", "heard moan"), proposal("zed", "zee", "")))
        .isEqualTo(
            "# house names\n\n"
                + HEADER
                + "# a\nApple\tapel\t\nmoon\tmoan\theard moan\n\n# n\nNo\tnow\tx\nzed\tzee\t\n"
                + "# end\n");
  }

  @Test
  void aNewFileHasAHeader() {
    assertThat(merge("", proposal("b", "bee", ""), proposal("A", "eh", "n")))
        .isEqualTo(HEADER + "A\teh\tn\nb\tbee\t\n");
  }

  @Test
  void aKnownWordGetsTheReadingInItsPlace() {
    String text = HEADER + "b\told\tkept\na\told\t\n";
    LexiconMerge.Merged merged =
        LexiconMerge.merge(
            source("names.tsv", text),
            List.of(
                proposal("b", "new", "why"), proposal("a", "old", "x"), proposal("a", "x", "y")),
            LexiconMerge.Scope.EVERY_SCRIPT);

    assertThat(merged.text()).isEqualTo(HEADER + "b\tnew\tkept\na\tx\ty\n");
    assertThat(merged.changed()).containsExactly("b", "a");
    assertThat(merged.same()).containsExactly("a");
    assertThat(merged.added()).isEmpty();
  }

  @Test
  void aReadingForItsScriptGetsAColumn() {
    assertThat(
            LexiconMerge.merge(
                    source("names.tsv", HEADER + "a\tx\n"),
                    List.of(proposal("a", "y", "")),
                    LexiconMerge.Scope.ITS_SCRIPT)
                .text())
        .isEqualTo("word\treading\tnote\tscript_id\na\tx\na\ty\t\tbook\n");
  }

  @Test
  void aLanguageThatTheWritingDoesNotGiveIsWritten() {
    LexiconProposal japanese = new LexiconProposal("東京", "/toːkjoː/", "", "ja", "book", "l1", "");
    assertThat(merge(HEADER, japanese))
        .isEqualTo("word\treading\tnote\tlanguage\n東京\t/toːkjoː/\t\tja\n");
    assertThat(
            LexiconMerge.merge(
                    source("ja.tsv", HEADER), List.of(japanese), LexiconMerge.Scope.EVERY_SCRIPT)
                .text())
        .isEqualTo(HEADER + "東京\t/toːkjoː/\t\n");
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() {
    assertThat(merge("\uFEFFword\treading\r\nb\tc\r\n", proposal("a", "x", "")))
        .isEqualTo("\uFEFFword\treading\r\na\tx\r\nb\tc\r\n");
  }

  @Test
  void anyOrderGivesTheSameSortedFileWithoutDuplicates() {
    Random random = new Random(9);
    List<LexiconProposal> proposals = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      proposals.add(proposal("w" + random.nextInt(30) + "\t\"#", "r", "n\n" + i % 2));
    }
    List<LexiconProposal> shuffled = new ArrayList<>(proposals);
    Collections.shuffle(shuffled, random);

    String once = words(merge("", proposals.toArray(LexiconProposal[]::new)));

    assertThat(words(merge("", shuffled.toArray(LexiconProposal[]::new)))).isEqualTo(once);
    assertThat(once.lines()).isSorted().doesNotHaveDuplicates();
  }

  private static String words(String text) {
    LexiconDraft draft = LexiconDraft.of(text);
    StringBuilder words = new StringBuilder();
    draft.lines().forEach(line -> words.append(draft.value(line, "word")).append('\n'));
    return words.toString();
  }

  private static String merge(String text, LexiconProposal... proposals) {
    return LexiconMerge.merge(
            source("names.tsv", text), List.of(proposals), LexiconMerge.Scope.EVERY_SCRIPT)
        .text();
  }

  private static LexiconProposal proposal(String word, String reading, String note) {
    return new LexiconProposal(word, reading, note, "en", "book", "l1", "heard " + reading);
  }

  private static LexiconSource source(String name, String text) {
    return LexiconSource.of(name, LexiconSource.Origin.RUN, text);
  }
}
