package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.voice.Prosody;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestMelodyMove {

  private static Curves flat(float hertz, int length) {
    float[] f0 = new float[length];
    Arrays.fill(f0, hertz);
    return new Curves(f0, new float[length]);
  }

  private static Curves wandering(double hertz, int length, long seed) {
    Random random = new Random(seed);
    float[] f0 = new float[length];
    double semitones = 0;
    for (int i = 0; i < length; i++) {
      semitones = .95 * semitones + .4 * random.nextGaussian();
      f0[i] = (float) (hertz * Math.pow(2, semitones / 12));
    }
    return new Curves(f0, new float[length]);
  }

  private static void move(Curves curves, Prosody.Melody melody, Phrase... phrases) {
    MelodyMove.apply(melody, List.of(curves), List.of(List.of(phrases)));
  }

  private static double semitones(Curves curves, int at, double from) {
    return 12 * Math.log(curves.f0()[at] / from) / Math.log(2);
  }

  @Test
  void slopeLeansEachPhraseAroundItsMiddle() {
    Curves curves = wandering(200, 41, 1);
    Curves neutral = new Curves(curves.f0().clone(), curves.energy());
    LineMelody before = LineMelody.of(List.of(neutral));

    move(curves, new Prosody.Melody(0, 1, 2, 0), new Phrase(0, 21), new Phrase(21, 41));

    LineMelody after = LineMelody.of(List.of(curves));
    assertThat(after.percentile(.5)).isCloseTo(before.percentile(.5), within(1e-4));
    assertThat(after.range()).isCloseTo(before.range(), within(1e-4));
    assertThat(rise(curves, 0, 20)).isGreaterThan(rise(neutral, 0, 20) + 1);
    assertThat(rise(curves, 21, 40)).isGreaterThan(rise(neutral, 21, 40) + 1);
  }

  private static double rise(Curves curves, int from, int to) {
    return semitones(curves, to, curves.f0()[from]);
  }

  @Test
  void slopeOfAFlatLineIsTheSlope() {
    Curves curves = flat(200, 21);

    move(curves, new Prosody.Melody(0, 1, 3, 0), new Phrase(0, 21));

    assertThat(semitones(curves, 20, 200)).isLessThanOrEqualTo(1.5);
    assertThat(rise(curves, 0, 20)).isBetween(0.0, 3.0);
  }

  @Test
  void tremorSwingsFiveAndAHalfTimesASecond() {
    Curves curves = flat(200, 160);

    move(curves, new Prosody.Melody(0, 1, 0, .5), new Phrase(0, 160));

    int crossings = 0;
    double most = 0;
    for (int i = 1; i < 160; i++) {
      crossings += curves.f0()[i - 1] <= 200.001 && curves.f0()[i] > 200.001 ? 1 : 0;
      most = Math.max(most, Math.abs(semitones(curves, i, 200)));
    }
    assertThat(crossings).isEqualTo(11);
    assertThat(most).isCloseTo(.5, within(.01));
  }

  @Test
  void sameMoveOnEveryVoice() {
    Prosody.Melody melody = new Prosody.Melody(-1.7, 1.2, -.8, .1);
    Curves low = wandering(110, 90, 4);
    Curves high = wandering(260, 90, 4);

    move(low, melody, new Phrase(0, 40), new Phrase(40, 90));
    move(high, melody, new Phrase(0, 40), new Phrase(40, 90));

    for (int i = 0; i < 90; i++) {
      assertThat(high.f0()[i] / low.f0()[i]).isCloseTo(260 / 110f, within(.001f));
    }
  }

  @Test
  void weakSoundsAreMovedButDoNotCount() {
    float[] energy = new float[30];
    Arrays.fill(energy, 0, 20, -5);
    Curves curves = new Curves(flat(150, 30).f0(), energy);
    Arrays.fill(curves.f0(), 20, 30, 200);

    move(curves, new Prosody.Melody(0, .5, 0, 0), new Phrase(0, 30));

    assertThat(curves.f0()[25]).isCloseTo(200, within(.01f));
    assertThat(curves.f0()[5]).isCloseTo(173.21f, within(.01f));
  }

  @Test
  void creakMovesAlongButIsNotStretched() {
    for (double range : new double[] {.5, 1.6}) {
      Curves curves = flat(200, 40);
      Arrays.fill(curves.f0(), 32, 36, 112.25f);
      Arrays.fill(curves.f0(), 36, 40, 100);

      move(curves, new Prosody.Melody(0, range, 0, 0), new Phrase(0, 40));

      assertThat(semitones(curves, 37, curves.f0()[33])).isCloseTo(-2, within(.01));
      assertThat(semitones(curves, 33, 200)).isCloseTo(-3 - 7 * range, within(.01));
    }
  }
}
