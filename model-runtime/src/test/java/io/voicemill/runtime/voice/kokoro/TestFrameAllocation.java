package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestFrameAllocation {

  @Test
  void naturalRoundsHalfToEvenAndKeepsOneFrame() {
    assertThat(FrameAllocation.natural(new float[] {0, .4f, 1.5f, 2.5f, 2.6f, 14.2f}))
        .containsExactly(1, 1, 2, 2, 3, 14);
  }

  @Test
  void largestRemaindersGetWhatIsLeft() {
    assertThat(FrameAllocation.scaled(new float[] {2.2f, 2.7f, 2.6f, 2.5f}, 10))
        .containsExactly(2, 3, 3, 2);
  }

  @Test
  void shortDurationsKeepOneFrameAndTheRestShrinks() {
    assertThat(FrameAllocation.scaled(new float[] {.1f, 10, 10, .1f}, 12))
        .containsExactly(1, 5, 5, 1);
  }

  @Test
  void silentModelIsSpreadEvenly() {
    assertThat(Arrays.stream(FrameAllocation.scaled(new float[] {0, 0, 0}, 7)).sum()).isEqualTo(7);
  }

  @Test
  void anyDurationsAnyTarget() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      float[] durations = new float[1 + random.nextInt(80)];
      float sum = 0;
      for (int i = 0; i < durations.length; i++) {
        durations[i] =
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(4);
              case 1 -> random.nextFloat();
              case 2 -> 30 * random.nextFloat();
              default -> (float) Math.exp(random.nextGaussian());
            };
        sum += durations[i];
      }
      int total = (int) Math.max(durations.length, sum * (.5 + 1.5 * random.nextDouble()));
      int[] frames = FrameAllocation.scaled(durations, total);

      assertThat(Arrays.stream(frames).sum()).isEqualTo(total);
      assertThat(Arrays.stream(frames).min().getAsInt()).isPositive();
      for (int i = 0; i < frames.length; i++) {
        for (int j = 0; j < frames.length; j++) {
          if (durations[i] > durations[j] && frames[i] < frames[j]) {
            throw new AssertionError(
                "order lost: " + Arrays.toString(durations) + " -> " + Arrays.toString(frames));
          }
        }
      }
    }
  }

  @Test
  void refusesFewerFramesThanTokens() {
    assertThatThrownBy(() -> FrameAllocation.scaled(new float[] {1, 1, 1}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 frames for 3 tokens");
  }
}
