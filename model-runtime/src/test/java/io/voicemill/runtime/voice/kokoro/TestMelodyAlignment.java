package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestMelodyAlignment {
  private static final int LENGTH = 200;

  private static MelodyFrames words(int number, int length, double bend) {
    return Sounds.melody(
        Sounds.articulation(
            number,
            length,
            frame -> {
              double share = frame / length;
              return LENGTH * (share + bend * Math.sin(2 * Math.PI * share) / (2 * Math.PI));
            }),
        frame -> 0);
  }

  @Test
  void theSameWordsAreFoundWhenSpokenInAnotherRhythm() {
    MelodyAlignment alignment = MelodyAlignment.of(words(1, LENGTH, 0), words(1, LENGTH, .3));

    assertThat(alignment.sameWords()).isEqualTo(1);
    for (int i = 10; i < LENGTH - 10; i += 10) {
      double there = alignment.positions()[i] / LENGTH;
      double spoken = there + .3 * Math.sin(2 * Math.PI * there) / (2 * Math.PI);
      assertThat(spoken * LENGTH).isCloseTo(i, Offset.offset(6.0));
    }
  }

  @Test
  void otherWordsAreOthers() {
    for (int other = 2; other < 8; other++) {
      assertThat(MelodyAlignment.of(words(1, LENGTH, 0), words(other, LENGTH, 0)).sameWords())
          .isLessThan(.2);
    }
  }

  @Test
  void aLineOfAnotherLengthCannotSpeakTheSame() {
    MelodyAlignment alignment = MelodyAlignment.of(words(1, 60, 0), words(1, LENGTH, 0));

    assertThat(alignment.sameWords()).isZero();
    assertThat(alignment.positions()).hasSize(60);
    assertThat(alignment.positions()[30]).isCloseTo(100, Offset.offset(.01f));
  }
}
