package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.voice.Prosody;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestProsodyShaper {
  private static final Offset<Float> NEAR = Offset.offset(.01f);

  private static Curves curves(float... f0) {
    return new Curves(f0, new float[f0.length]);
  }

  private static Prosody melody(double semitones, double range) {
    return Prosody.of(new Prosody.Melody(semitones, range, 0, 0));
  }

  private static void apply(Prosody prosody, Curves... line) {
    ProsodyShaper.apply(
        prosody,
        List.of(line),
        Arrays.stream(line).map(each -> List.of(new Phrase(0, each.f0().length))).toList());
  }

  @Test
  void neutralChangesNothing() {
    Curves curves = curves(20, 100, 200, 400, 800);

    apply(Prosody.NEUTRAL, curves);

    assertThat(curves.f0()).containsExactly(20, 100, 200, 400, 800);
    assertThat(curves.energy()).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void scaleMovesVoicedFramesOnly() {
    Curves curves = curves(20, 54, 100, 200);

    apply(melody(7.0196, 1), curves);

    assertThat(curves.f0()).containsExactly(new float[] {20, 54, 150, 300}, NEAR);
  }

  @Test
  void rangeTurnsAroundTheMedianOfTheWholeLine() {
    Curves first = curves(160, 10, 200);
    Curves second = curves(250);

    apply(melody(0, .5), first, second);

    assertThat(first.f0()).containsExactly(new float[] {178.89f, 10, 200}, NEAR);
    assertThat(second.f0()).containsExactly(new float[] {223.61f}, NEAR);
  }

  @Test
  void f0StaysWithinTheVoice() {
    Curves curves = curves(65, 200, 600);

    apply(melody(4.5421, 2), curves);

    assertThat(curves.f0()).containsExactly(new float[] {60, 260, 700}, NEAR);
  }

  @Test
  void whisperHasNoMedian() {
    Curves curves = curves(10, 20);

    apply(melody(3, 1.2), curves);

    assertThat(curves.f0()).containsExactly(10, 20);
  }
}
