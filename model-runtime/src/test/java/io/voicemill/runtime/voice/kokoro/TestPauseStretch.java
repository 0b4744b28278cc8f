package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestPauseStretch {
  private static final Map<String, Integer> SYMBOLS =
      IntStream.range(0, 6)
          .boxed()
          .collect(Collectors.toMap(i -> "ab ,.;".substring(i, i + 1), i -> i + 1));

  private static Clause clause(String line) {
    return new ClauseCutter(new Alphabet(SYMBOLS)).cut(Lines.parts(line), 100).clauses().get(0);
  }

  @Test
  void onlyPausesBetweenWordsAreStretched() {
    Clause clause = clause("ab, ab ba.");
    float[] durations = {8, 2, 5.6f, 4, 1, 2, 2, 1, 2, 9, 6, 8};

    assertThat(clause.tokens()).hasSize(durations.length);
    assertThat(PauseStretch.apply(clause, durations, 1.5))
        .containsExactly(8, 2, 6.6f, 6, 1.5f, 2, 2, 1, 2, 9, 6, 8);
    assertThat(durations).containsExactly(8, 2, 5.6f, 4, 1, 2, 2, 1, 2, 9, 6, 8);
  }

  @Test
  void phrasesEndWherePausesBeginAndCoverThePass() {
    Clause clause = clause("ab, ab ba.");
    int[] frames = {8, 2, 6, 4, 1, 2, 2, 1, 2, 9, 6, 8};

    assertThat(Phrase.of(clause, frames))
        .isEqualTo(List.of(new Phrase(0, 32), new Phrase(32, 102)));
  }

  @Test
  void passWithoutAPauseIsOnePhrase() {
    Clause clause = clause("ab ab");
    int[] frames = {8, 2, 2, 1, 2, 2, 8};

    assertThat(Phrase.of(clause, frames)).isEqualTo(List.of(new Phrase(0, 50)));
  }
}
