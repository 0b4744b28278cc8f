package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestPeakLimiter {
  private static final double MINUS_ONE_DB = Math.pow(10, -1 / 20.0);

  private static float[] tone(double amplitude, double hertz, double phase, int length) {
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (amplitude * Math.sin(phase + 2 * Math.PI * hertz * i / 24_000));
    }
    return samples;
  }

  private static double peak(float[] samples) {
    double peak = 0;
    for (int i = 0; i < samples.length; i++) {
      peak = Math.max(peak, PeakLimiter.peak(samples, i));
    }
    return peak;
  }

  @Test
  void leavesQuietAudioAlone() {
    float[] samples = tone(.85, 440, 0, 5_000);
    float[] before = samples.clone();

    PeakLimiter.limit(samples);

    assertThat(samples).isEqualTo(before);
  }

  @Test
  void seesThePeakBetweenSamples() {
    float[] samples = tone(1, 6_000, Math.PI / 4, 4_800);

    assertThat(samples[1_000]).isCloseTo(.707f, Offset.offset(.001f));
    assertThat(PeakLimiter.peak(samples, 1_000)).isCloseTo(1, Offset.offset(.02));
  }

  @Test
  void keepsEveryPeakBelowMinusOneDecibel() {
    Random random = new Random(5);
    for (int round = 0; round < 40; round++) {
      float[] samples = tone(.3, 200, 0, 9_000);
      for (int burst = 0; burst < 5; burst++) {
        int at = random.nextInt(8_000);
        for (int i = at; i < at + random.nextInt(900) + 1; i++) {
          samples[i] *= 1 + 4 * random.nextFloat();
        }
      }
      PeakLimiter.limit(samples);
      assertThat(peak(samples)).isLessThan(MINUS_ONE_DB);
    }
  }

  @Test
  void turnsDownOnlyAroundThePeak() {
    float[] samples = tone(.3, 200, 0, 9_000);
    samples[4_530] = 1.8f;
    float[] before = samples.clone();

    PeakLimiter.limit(samples);

    assertThat(samples[4_530]).isBetween(.5f, (float) MINUS_ONE_DB);
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs(i - 4_530) > 320) {
        assertThat(samples[i]).isEqualTo(before[i]);
      }
    }
  }
}
