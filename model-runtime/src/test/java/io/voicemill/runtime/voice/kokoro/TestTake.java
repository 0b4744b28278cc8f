package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestTake {

  @Test
  void zeroIsTheModelItself() {
    float[] durations = {3, 4, 5};
    new Take(0).vary(durations, 0);

    assertThat(durations).containsExactly(3, 4, 5);
    assertThat(new Take(0).row(40, 0)).isEqualTo(39);
  }

  @Test
  void seedsDifferALittleAndAlwaysInTheSameWay() {
    float[] one = {3, 4, 5};
    float[] again = {3, 4, 5};
    float[] two = {3, 4, 5};
    new Take(1).vary(one, 0);
    new Take(1).vary(again, 0);
    new Take(2).vary(two, 0);

    assertThat(one).isEqualTo(again).isNotEqualTo(two);
    for (int i = 0; i < 3; i++) {
      assertThat(one[i] / (3 + i)).isBetween(.88f, 1.14f);
    }
  }

  @Test
  void rowsMoveButStayInTheTable() {
    for (long seed = -300; seed < 300; seed++) {
      for (int tokens : new int[] {1, 5, 100, 506, 510}) {
        int row = new Take(seed).row(tokens, 2);
        assertThat(row).isBetween(0, 509).isBetween(tokens - 9, tokens + 7);
        assertThat(row == tokens - 1).isEqualTo(seed == 0);
      }
    }
  }
}
