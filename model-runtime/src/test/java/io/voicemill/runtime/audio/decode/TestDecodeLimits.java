package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDecodeLimits {

  @Test
  void tenMinutesByDefault() {
    assertThat(DecodeLimits.DEFAULT).isEqualTo(new DecodeLimits(600, 1_073_741_824));
  }

  @Test
  void nothingAndNoEndAreNoLimits() {
    assertThatThrownBy(() -> new DecodeLimits(0, 1))
        .hasMessage("seconds is not within 0..3600: 0.0");
    assertThatThrownBy(() -> new DecodeLimits(Double.NaN, 1))
        .hasMessage("seconds is not within 0..3600: NaN");
    assertThatThrownBy(() -> new DecodeLimits(1, 0)).hasMessage("bytes is not positive: 0");
  }
}
