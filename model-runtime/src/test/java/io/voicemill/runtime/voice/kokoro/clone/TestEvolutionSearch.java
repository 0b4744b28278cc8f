package io.voicemill.runtime.voice.kokoro.clone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestEvolutionSearch {

  private static double nearness(double[] point) {
    return -Arrays.stream(point).map(value -> (value - 1) * (value - 1)).sum();
  }

  @Test
  void comesNearToTheSummit() {
    double[] found =
        new EvolutionSearch(1).search(5, 800, .5, (point, generation) -> nearness(point));

    assertThat(nearness(found)).isGreaterThan(-.01);
  }

  @Test
  void sixtyTriesAreBetterThanNone() {
    double[] found =
        new EvolutionSearch(1).search(40, 60, .25, (point, generation) -> nearness(point));

    assertThat(nearness(found)).isGreaterThan(-32);
  }

  @Test
  void isTheSameForTheSameSeed() {
    EvolutionSearch.Objective objective = (point, generation) -> nearness(point);

    double[] found = new EvolutionSearch(7).search(3, 40, .5, objective);

    assertThat(new EvolutionSearch(7).search(3, 40, .5, objective)).isEqualTo(found);
    assertThat(new EvolutionSearch(8).search(3, 40, .5, objective)).isNotEqualTo(found);
  }

  @Test
  void judgesWholeGenerationsOnly() {
    Set<Integer> generations = new HashSet<>();
    int[] tries = {0};

    new EvolutionSearch(1)
        .search(
            3,
            20,
            .5,
            (point, generation) -> {
              tries[0]++;
              generations.add(generation);
              return 0;
            });

    assertThat(tries[0]).isEqualTo(16);
    assertThat(generations).containsExactlyInAnyOrder(0, 1);
  }
}
