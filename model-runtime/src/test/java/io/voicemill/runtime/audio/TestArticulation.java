package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestArticulation {
  private static final int RATE = 16_000;
  private static final double[] A = {800, 1200, 2600};
  private static final double[] I = {300, 2300, 3000};
  private static final double[] U = {320, 800, 2300};

  private static Waveform vowels(double f0, double scale, int rate, double[]... sequence) {
    Waveform[] parts = new Waveform[sequence.length];
    for (int i = 0; i < parts.length; i++) {
      double[] formants = sequence[i].clone();
      for (int k = 0; k < formants.length; k++) {
        formants[k] *= scale;
      }
      parts[i] = Tones.vowel(f0, formants, .3, rate);
    }
    return Tones.join(parts);
  }

  private static double distance(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(squares);
  }

  @Test
  void aSoundOfAnotherSpeakerIsNearerThanAnotherSound() {
    float[][] low = Articulation.of(vowels(110, 1, RATE, A, I, U), 100);
    float[][] high = Articulation.of(vowels(210, 1.1, 44_100, A, I, U), 100);

    for (int sound = 0; sound < 3; sound++) {
      float[] here = low[15 + 30 * sound];
      double same = distance(here, high[15 + 30 * sound]);
      assertThat(same).isLessThan(distance(here, high[15 + 30 * ((sound + 1) % 3)]));
      assertThat(same).isLessThan(distance(here, high[15 + 30 * ((sound + 2) % 3)]));
    }
  }

  @Test
  void levelAndMeanAreTakenOut() {
    Waveform loud = vowels(120, 1, RATE, A, I, U);
    float[] quiet = loud.samples().clone();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] *= .01f;
    }
    float[][] frames = Articulation.of(loud, 80);
    float[][] again = Articulation.of(new Waveform(quiet, RATE), 80);

    assertThat(frames).hasDimensions(72, Articulation.SIZE);
    double sum = 0;
    for (int i = 0; i < frames.length; i++) {
      sum += frames[i][0];
      assertThat(distance(frames[i], again[i])).isLessThan(.01);
    }
    assertThat(sum / frames.length).isCloseTo(0, Offset.offset(1e-3));
  }

  @Test
  void silenceIsFinite() {
    for (float[] frame : Articulation.of(Tones.silence(.5, RATE), 100)) {
      for (float value : frame) {
        assertThat(value).isFinite();
      }
    }
  }
}
