package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestClipMelody {

  @Test
  void baseOfANormalDistributionIsMinusOnePointFourThreeDeviations() {
    Random random = new Random(1);
    float[] hertz = new float[4000];
    for (int i = 0; i < hertz.length; i++) {
      hertz[i] = (float) (200 * Math.pow(2, 2.5 * random.nextGaussian() / 12));
    }

    ClipMelody melody = ClipMelody.of(hertz);

    assertThat(melody.voiced()).isEqualTo(4000);
    assertThat(melody.range()).isCloseTo(2.5, Offset.offset(.15));
    assertThat(melody.level()).isCloseTo(1.43 * 2.5, Offset.offset(.2));
  }

  @Test
  void octaveErrorsAreBroughtBack() {
    float[] hertz = new float[200];
    Arrays.fill(hertz, 150);
    Arrays.fill(hertz, 80, 90, 300);
    Arrays.fill(hertz, 120, 130, Float.NaN);

    ClipMelody melody = ClipMelody.of(hertz);

    assertThat(melody.semitones()[85]).isCloseTo(0, Offset.offset(1e-4f));
    assertThat(melody.semitones()[125]).isNaN();
    assertThat(melody.range()).isZero();
    assertThat(melody.voiced()).isEqualTo(190);
  }

  @Test
  void aWhisperHasNoMelody() {
    float[] hertz = new float[50];
    Arrays.fill(hertz, Float.NaN);

    assertThat(ClipMelody.of(hertz).voiced()).isZero();
  }
}
