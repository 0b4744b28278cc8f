package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestElasticAllocation {

  private static List<Elastic> parts(Random random) {
    List<Elastic> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      double natural = Math.exp(1 + random.nextGaussian());
      int frames = (int) Math.max(1, Math.rint(natural));
      int fewest = random.nextInt(Math.min(frames, 3) + 1);
      int least = random.nextInt(8);
      parts.add(
          new Elastic(
              natural,
              frames,
              random.nextDouble() * Math.max(0, natural - least),
              random.nextDouble() * natural,
              least,
              fewest));
    }
    return parts;
  }

  private static int sum(List<Elastic> parts) {
    return parts.stream().mapToInt(Elastic::frames).sum();
  }

  @Test
  void framesSumToAnyTotal() {
    Random random = new Random(1);
    for (int round = 0; round < 5_000; round++) {
      List<Elastic> parts = parts(random);
      int fewest = parts.stream().mapToInt(Elastic::fewest).sum();
      int total = fewest + random.nextInt(2 * sum(parts) + 1);
      int[] frames = ElasticAllocation.allocate(parts, total);

      assertThat(Arrays.stream(frames).sum()).isEqualTo(total);
      for (int i = 0; i < frames.length; i++) {
        assertThat(frames[i]).isGreaterThanOrEqualTo(parts.get(i).fewest());
      }
    }
  }

  @Test
  void naturalTotalGivesTheNaturalFrames() {
    Random random = new Random(2);
    for (int round = 0; round < 2_000; round++) {
      List<Elastic> parts = parts(random);

      assertThat(ElasticAllocation.allocate(parts, sum(parts)))
          .isEqualTo(parts.stream().mapToInt(Elastic::frames).toArray());
    }
  }

  @Test
  void noneIsUnderItsLeastLengthWhileAnotherIsAboveItsOwn() {
    Random random = new Random(3);
    for (int round = 0; round < 5_000; round++) {
      List<Elastic> parts = parts(random);
      int fewest = parts.stream().mapToInt(Elastic::fewest).sum();
      int total = fewest + random.nextInt(sum(parts) - fewest + 1);
      int[] frames = ElasticAllocation.allocate(parts, total);
      boolean under = false;
      boolean above = false;
      for (int i = 0; i < frames.length; i++) {
        under |= frames[i] < parts.get(i).least();
        above |= frames[i] > parts.get(i).least();
      }

      assertThat(under && above).isFalse();
    }
  }

  @Test
  void noPartLosesWhenTheTotalGrows() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<Elastic> parts = parts(random);
      int total = parts.stream().mapToInt(Elastic::fewest).sum();
      int[] before = ElasticAllocation.allocate(parts, total);
      while (total < 2 * sum(parts)) {
        total++;
        int[] now = ElasticAllocation.allocate(parts, total);
        for (int i = 0; i < now.length; i++) {
          assertThat(now[i]).isBetween(before[i], before[i] + 1);
        }
        before = now;
      }
    }
  }

  @Test
  void noFrameIsBetterElsewhere() {
    Random random = new Random(5);
    for (int round = 0; round < 1_000; round++) {
      List<Elastic> parts = parts(random);
      int least = parts.stream().mapToInt(Elastic::least).sum();
      int total = least + random.nextInt(2 * sum(parts));
      int[] frames = ElasticAllocation.allocate(parts, total);
      double dearest = Double.NEGATIVE_INFINITY;
      double cheapest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < frames.length; i++) {
        cheapest = Math.min(cheapest, parts.get(i).costOfOneMore(frames[i]));
        if (frames[i] > parts.get(i).least()) {
          dearest = Math.max(dearest, parts.get(i).costOfOneMore(frames[i] - 1));
        }
      }

      assertThat(dearest).isLessThanOrEqualTo(cheapest);
    }
  }

  @Test
  void shorteningFollowsKlattsRule() {
    List<Elastic> parts =
        List.of(new Elastic(100, 100, 60, 100, 40, 1), new Elastic(50, 50, 20, 50, 30, 1));

    assertThat(ElasticAllocation.allocate(parts, 110)).containsExactly(70, 40);
    assertThat(ElasticAllocation.allocate(parts, 70)).containsExactly(40, 30);
  }

  @Test
  void underTheLeastLengthsAllGiveInProportion() {
    List<Elastic> parts =
        List.of(new Elastic(100, 100, 60, 100, 40, 1), new Elastic(50, 50, 30, 50, 20, 1));

    assertThat(ElasticAllocation.allocate(parts, 30)).containsExactly(20, 10);
  }

  @Test
  void refusesFewerFramesThanThePartsCanHave() {
    List<Elastic> parts = List.of(new Elastic(3, 3, 1, 3, 2, 1), new Elastic(2, 2, 1, 2, 1, 1));

    assertThatThrownBy(() -> ElasticAllocation.allocate(parts, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 frames fewer than the parts can have");
  }
}
