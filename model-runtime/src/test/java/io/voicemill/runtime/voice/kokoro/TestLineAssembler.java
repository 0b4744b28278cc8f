package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestLineAssembler {

  /** A pass: silence, a tone, silence, in blocks of 5 ms. */
  private static float[] pass(int silence, int tone, int end) {
    float[] samples = new float[(silence + tone + end) * 120];
    for (int i = silence * 120; i < (silence + tone) * 120; i++) {
      samples[i] = i % 2 == 0 ? .5f : -.5f;
    }
    return samples;
  }

  private static Timeline timeline(int lead, int samples, int... gaps) {
    return new Timeline(List.of(), lead, 0, gaps, new boolean[gaps.length], samples, samples, 0, 0);
  }

  private static String sound(float[] samples) {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i + 120 <= samples.length; i += 120) {
      float loudest = 0;
      for (int j = i; j < i + 120; j++) {
        loudest = Math.max(loudest, Math.abs(samples[j]));
      }
      blocks.append(loudest > .4 ? '#' : loudest == 0 ? '.' : '~');
    }
    return blocks.toString();
  }

  @Test
  void onePassKeepsItsEdgesAndIsPadded() {
    LineAssembler.Assembly line =
        LineAssembler.assemble(List.of(pass(2, 3, 4)), timeline(-1, 11 * 120 + 7, -1));

    assertThat(line.samples()).hasSize(11 * 120 + 7);
    assertThat(sound(line.samples())).isEqualTo("..###......");
    assertThat(line.offsets()).containsExactly(0);
  }

  @Test
  void gapIsAsLongAsPlannedFromSoundToSound() {
    LineAssembler.Assembly line =
        LineAssembler.assemble(
            List.of(pass(2, 3, 9), pass(6, 2, 1)), timeline(-1, 15 * 120, 7 * 120, -1));

    assertThat(sound(line.samples())).isEqualTo("..###.......##.");
    assertThat(line.offsets()).containsExactly(0, 6 * 120);
  }

  @Test
  void gapLongerThanTheEdgesIsFilledWithSilence() {
    LineAssembler.Assembly line =
        LineAssembler.assemble(
            List.of(pass(0, 2, 1), pass(1, 2, 0)), timeline(-1, 12 * 120, 8 * 120, -1));

    assertThat(sound(line.samples())).isEqualTo("##........##");
  }

  @Test
  void demandedBreaksAtTheEndsReplaceTheModelsSilence() {
    LineAssembler.Assembly line =
        LineAssembler.assemble(List.of(pass(9, 2, 9)), timeline(3 * 120, 9 * 120, 4 * 120));

    assertThat(sound(line.samples())).isEqualTo("...##....");
    assertThat(line.offsets()).containsExactly(-6 * 120);
  }

  @Test
  void breaksAtTheEndsGiveTheLastMilliseconds() {
    LineAssembler.Assembly line =
        LineAssembler.assemble(List.of(pass(9, 4, 9)), timeline(3 * 120, 9 * 120, 4 * 120));

    assertThat(sound(line.samples())).isEqualTo("...####..");
  }

  @Test
  void surplusComesFromTheEndThenFromGapsThenFromTheBeginning() {
    List<float[]> passes = List.of(pass(10, 5, 9), pass(9, 5, 10));

    assertThat(
            sound(LineAssembler.assemble(passes, timeline(-1, 40 * 120, 10 * 120, -1)).samples()))
        .isEqualTo("..........#####..........#####..........");
    assertThat(
            sound(LineAssembler.assemble(passes, timeline(-1, 34 * 120, 10 * 120, -1)).samples()))
        .isEqualTo("..........#####..........#####....");
    assertThat(
            sound(LineAssembler.assemble(passes, timeline(-1, 30 * 120, 10 * 120, -1)).samples()))
        .isEqualTo("..........#####......#####....");
    assertThat(
            sound(LineAssembler.assemble(passes, timeline(-1, 23 * 120, 10 * 120, -1)).samples()))
        .isEqualTo(".....#####....#####....");
  }

  @Test
  void soundIsNeverCut() {
    assertThatThrownBy(
            () -> LineAssembler.assemble(List.of(pass(1, 9, 1)), timeline(-1, 8 * 120, -1)))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith(
            "The voice model gave 240 samples of sound more than the line has room for.");
  }
}
