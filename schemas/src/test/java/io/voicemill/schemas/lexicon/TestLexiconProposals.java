package io.voicemill.schemas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestLexiconProposals {

  @Test
  void proposalsWithAnyTextComeBack() {
    Random random = new Random(11);
    List<LexiconProposal> proposals = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      proposals.add(
          new LexiconProposal(
              hostile(random),
              hostile(random),
              hostile(random),
              "zh",
              hostile(random),
              hostile(random),
              hostile(random)));
    }

    String table = LexiconProposals.write(proposals);

    assertThat(LexiconProposals.read("p.tsv", table)).isEqualTo(proposals);
    assertThat(LexiconProposals.read("p.tsv", "\uFEFF" + table)).isEqualTo(proposals);
  }

  private static String hostile(Random random) {
    String[] pieces = {"\t", "\n", "\r\n", "\"", "#", "😀", "\"x\"", "\uFEFF", " ", "行", "'"};
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return random.nextBoolean() ? text.append('x').toString() : "#" + text.append('x');
  }

  @Test
  void badLinesAreNamed() {
    assertThatThrownBy(() -> LexiconProposals.read("p.tsv", "word\treading\na\tb\n行\t\n"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("p.tsv, line 3: It lacks a word or a reading.");
  }

  @Test
  void aProposalHasAWordAndAReading() {
    assertThatThrownBy(() -> new LexiconProposal(" ", "x", "", "en", "", "", ""))
        .hasMessageContaining("A proposal has a word and a reading.");
  }
}
