package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDownmix {

  @Test
  void takesTheMean() {
    Downmix mean = Downmix.mean();

    assertThat(mean.mix(new float[][] {{1, 0.5f}, {0, 0.25f}})).containsExactly(0.5f, 0.375f);
    assertThat(mean.cancels()).isFalse();
    assertThat(mean.channels()).isEqualTo(2);
  }

  @Test
  void oppositeChannelsCancel() {
    Downmix mean = Downmix.mean();
    mean.mix(new float[][] {{1, -1, 0.5f}, {-0.9f, 0.9f, -0.4f}});

    assertThat(mean.cancels()).isTrue();
    assertThat(mean.loudestChannel()).isZero();
  }

  @Test
  void unrelatedAndSilentChannelsDoNotCancel() {
    Downmix unrelated = Downmix.mean();
    unrelated.mix(new float[][] {{1, 1, -1, -1}, {1, -1, 1, -1}});
    Downmix oneSide = Downmix.mean();
    oneSide.mix(new float[][] {{1, -1}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}});
    Downmix silence = Downmix.mean();
    silence.mix(new float[][] {{0, 0}, {0, 0}});

    assertThat(unrelated.cancels()).isFalse();
    assertThat(oneSide.cancels()).isFalse();
    assertThat(silence.cancels()).isFalse();
  }

  @Test
  void oneChannelMayBeAskedFor() {
    assertThat(Downmix.channel(1).mix(new float[][] {{1}, {0.5f}})).containsExactly(0.5f);
  }

  @Test
  void whatIsNoAmplitudeIsCountedForEachChannel() {
    Downmix mean = Downmix.mean();

    assertThat(mean.mix(new float[][] {{Float.NaN, 9}, {0.5f, Float.POSITIVE_INFINITY}}))
        .containsExactly(0.25f, 0);
    assertThat(mean.notFinite()).isEqualTo(3);
  }
}
