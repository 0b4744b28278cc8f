package io.voicemill.runtime.speaker.ge2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPartials {

  @Test
  void shortAudioIsOnePartial() {
    assertThat(Partials.of(100)).isEqualTo(new Partials(1));
    assertThat(Partials.of(16_000)).isEqualTo(new Partials(1));
    assertThat(Partials.of(16_000).samples()).isEqualTo(25_600);
  }

  @Test
  void lastPartialNeedsThreeQuarters() {
    int threeQuarters = 77 * 160 + 120 * 160;

    assertThat(Partials.of(threeQuarters - 1).count()).isEqualTo(1);
    assertThat(Partials.of(threeQuarters).count()).isEqualTo(2);
  }

  @Test
  void longAudioHasOneEvery77Frames() {
    assertThat(Partials.of(16_000 * 60).count()).isEqualTo(77);
  }
}
