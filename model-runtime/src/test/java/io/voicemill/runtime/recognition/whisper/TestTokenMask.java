package io.voicemill.runtime.recognition.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestTokenMask {
  private final TokenMask mask =
      new TokenMask(
          new WhisperSettings(
              1, 1, 1, 8, 6, 5, 3, 5, 5, 5, new int[] {1}, new int[] {2, 3}, Map.of()));

  @Test
  void skipsSuppressedAndSpecialTokens() {
    float[] logits = {1, 9, 2, 0, 9, 9};

    assertThat(mask.likeliest(logits, 1).token()).isEqualTo(2);
    assertThat(mask.likeliest(logits, 0).token()).isZero();
  }

  @Test
  void probabilityIsAmongWhatMayBeWritten() {
    float[] logits = {1, 100, 1, 1, 100, 100};

    assertThat(mask.likeliest(logits, 1).logProbability())
        .isCloseTo(Math.log(1 / 3.0), Offset.offset(1e-9));
  }

  @Test
  void endMayBeWritten() {
    assertThat(mask.likeliest(new float[] {0, 0, 0, 5, 9, 9}, 1).token()).isEqualTo(3);
  }
}
