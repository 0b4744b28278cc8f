package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.voice.WordTiming;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestWordTimings {
  private static final int RATE = 24_000;
  private static final Map<String, Integer> SYMBOLS =
      IntStream.range(0, 6)
          .boxed()
          .collect(Collectors.toMap(i -> "ab ,.;".substring(i, i + 1), i -> i + 1));
  private static final int[] FRAMES = {8, 4, 4, 6, 2, 4, 4, 2, 4, 10, 4, 8};

  /** The line "ab, ab ba." with sound in these milliseconds. */
  private static List<WordTiming> timings(int... sound) {
    ClauseList line = new ClauseCutter(new Alphabet(SYMBOLS)).cut(Lines.parts("ab, ab ba."), 100);
    int samples = Arrays.stream(FRAMES).sum() * 600;
    float[] audio = new float[samples];
    for (int i = 0; i < sound.length; i += 2) {
      for (int k = sound[i] * 24; k < sound[i + 1] * 24; k++) {
        audio[k] = k % 2 == 0 ? .5f : -.5f;
      }
    }
    Timeline timeline =
        new Timeline(
            List.of(FRAMES), -1, 0, new int[] {-1}, new boolean[1], samples, samples, 0, 0);
    return WordTimings.of(line, timeline, new LineAssembler.Assembly(audio, new int[] {0}), RATE);
  }

  private static void assertTimes(WordTiming word, double start, double end) {
    assertThat(word.startSeconds()).isCloseTo(start, Offset.offset(1e-6));
    assertThat(word.endSeconds()).isCloseTo(end, Offset.offset(1e-6));
  }

  @Test
  void wordsAtPausesBeginAndEndWithTheSound() {
    List<WordTiming> words = timings(165, 360, 540, 1_050);

    assertTimes(words.get(0), .165, .36);
    assertThat(words.get(1).startSeconds()).isCloseTo(.54, Offset.offset(1e-6));
    assertThat(words.get(2).endSeconds()).isCloseTo(1.05, Offset.offset(1e-6));
  }

  @Test
  void wordsInsideAPhraseMeetBeforeTheirFrames() {
    List<WordTiming> words = timings(165, 360, 540, 1_050);

    double border = (8 + 4 + 4 + 6 + 2 + 4 + 4) * .025 - .045;
    assertThat(words.get(1).endSeconds()).isCloseTo(border, Offset.offset(1e-6));
    assertThat(words.get(2).startSeconds()).isCloseTo(border, Offset.offset(1e-6));
  }

  @Test
  void silenceOfAClosureMovesNoBorder() {
    List<WordTiming> closed = timings(165, 360, 540, 650, 700, 1_050);

    assertThat(closed.get(1)).isEqualTo(timings(165, 360, 540, 1_050).get(1));
  }

  @Test
  void withoutAPauseTheFramesDecide() {
    List<WordTiming> words = timings(0, 1_500);

    assertTimes(words.get(0), .2 - .045, .3 + .09 - .045);
    assertThat(words.get(1).startSeconds()).isCloseTo(.6 - .045, Offset.offset(1e-6));
  }
}
