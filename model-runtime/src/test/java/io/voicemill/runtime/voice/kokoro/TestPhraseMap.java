package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestPhraseMap {
  private static final Offset<Float> NEAR = Offset.offset(1e-3f);

  /** Speech and pauses by turns, in frames. */
  private static MelodyFrames phrases(int... lengths) {
    int length = Arrays.stream(lengths).sum();
    float[] semitones = new float[length];
    float[] levels = new float[length];
    int at = 0;
    for (int i = 0; i < lengths.length; i++) {
      Arrays.fill(semitones, at, at + lengths[i], i % 2 == 0 ? 0 : Float.NaN);
      Arrays.fill(levels, at, at + lengths[i], i % 2 == 0 ? 1 : 0);
      at += lengths[i];
    }
    return new MelodyFrames(0, semitones, levels, new float[length][]);
  }

  @Test
  void phraseLiesOnPhrase() {
    float[] positions = PhraseMap.positions(phrases(100, 20, 50), phrases(50, 40, 100));

    assertThat(positions[50]).isCloseTo(25, NEAR);
    assertThat(positions[110]).isCloseTo(50, NEAR);
    assertThat(positions[120]).isCloseTo(90, NEAR);
    assertThat(positions[145]).isCloseTo(140, NEAR);
  }

  @Test
  void allLiesOnAllWhereTheCountsDiffer() {
    float[] positions = PhraseMap.positions(phrases(100), phrases(50, 50, 100));

    assertThat(positions[50]).isCloseTo(100, NEAR);
    assertThat(positions[99]).isCloseTo(198, NEAR);
  }

  @Test
  void aStopOfAConsonantIsNoPause() {
    float[] positions = PhraseMap.positions(phrases(50, 10, 40), phrases(50, 40, 10));

    assertThat(positions[50]).isCloseTo(50, NEAR);
  }
}
