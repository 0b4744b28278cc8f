package io.voicemill.jobs.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TestCurves {

  private static final Waveform SILENCE = new Waveform(new float[24_000], 24_000);

  @Test
  void aSteadyToneIsALevelLine() {
    int[] curve = F0Curve.of(Tones.steady(200, 2), 100);
    assertThat(curve).hasSize(100);
    assertThat(Arrays.stream(curve)).allMatch(hertz -> Math.abs(hertz - 200) <= 2);
  }

  @Test
  void aGlideIsFollowed() {
    int[] curve = F0Curve.of(Tones.voiced(3, share -> 120 + 180 * share, share -> 1), 100);
    assertThat(curve[10]).isCloseTo(120 + 19, within(6));
    assertThat(curve[50]).isCloseTo(120 + 91, within(6));
    assertThat(curve[90]).isCloseTo(120 + 163, within(6));
  }

  @Test
  void silenceHasNoF0() {
    int[] curve = F0Curve.of(Tones.join(Tones.steady(200, 1), SILENCE), 100);
    assertThat(curve[20]).isCloseTo(200, within(2));
    assertThat(curve[80]).isZero();
    assertThat(Arrays.stream(F0Curve.of(SILENCE, 100)).sum()).isZero();
  }

  @Test
  void aTakeOfAMomentIsDrawn() {
    Waveform moment = new Waveform(new float[] {.5f, -.5f, .5f}, 24_000);
    assertThat(F0Curve.of(moment, 100)).hasSize(100).containsOnly(0);
    assertThat(Peaks.of(moment, 100)).hasSize(100).contains(50);
  }

  @Test
  void peaksAreThoseOfTheParts() {
    float[] samples = new float[100];
    samples[5] = -.5f;
    samples[99] = 1.5f;
    assertThat(Peaks.of(new Waveform(samples, 8_000), 10))
        .containsExactly(50, 0, 0, 0, 0, 0, 0, 0, 0, 100);
  }
}
