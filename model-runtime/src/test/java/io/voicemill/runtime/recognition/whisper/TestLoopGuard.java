package io.voicemill.runtime.recognition.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestLoopGuard {

  private static List<Integer> tokens(int different, int period, int times) {
    List<Integer> tokens = new ArrayList<>();
    IntStream.range(0, different).forEach(i -> tokens.add(1_000 + i));
    for (int i = 0; i < times; i++) {
      IntStream.range(0, period).forEach(tokens::add);
    }
    return tokens;
  }

  @Test
  void findsLoopsOfAnyPeriod() {
    assertThat(LoopGuard.repeated(tokens(5, 1, 10))).isEqualTo(9);
    assertThat(LoopGuard.repeated(tokens(5, 3, 6))).isEqualTo(15);
    assertThat(LoopGuard.repeated(tokens(0, 8, 4))).isEqualTo(24);
    assertThat(LoopGuard.repeated(tokens(9, 40, 3))).isEqualTo(80);
  }

  @Test
  void letsPeopleRepeatThemselves() {
    assertThat(LoopGuard.repeated(tokens(5, 1, 9))).isZero();
    assertThat(LoopGuard.repeated(tokens(5, 20, 2))).isZero();
    assertThat(LoopGuard.repeated(tokens(400, 1, 1))).isZero();
    assertThat(LoopGuard.repeated(List.of())).isZero();
  }

  @Test
  void compressionTellsLoopsFromSpeech() {
    assertThat(LoopGuard.compressesTooWell("and so on ".repeat(20))).isTrue();
    assertThat(LoopGuard.compressesTooWell("and so on and so on")).isFalse();
    assertThat(
            LoopGuard.compressesTooWell(
                "The quick brown fox jumps over the lazy dog. What is your name? Hello world, this"
                    + " is a test of the nightly voiceover job, and it should be longer."))
        .isFalse();
  }

  @Test
  void noticesAPhraseThatIsWrittenTwice() {
    assertThat(LoopGuard.saysItTwice(List.of(1, 2, 3, 1, 2, 3))).isTrue();
    assertThat(LoopGuard.saysItTwice(List.of(1, 2, 3, 1, 2, 3, 1, 2, 3))).isTrue();
    assertThat(LoopGuard.saysItTwice(List.of(1, 2, 3, 1, 2, 4))).isFalse();
    assertThat(LoopGuard.saysItTwice(List.of(1, 2, 1, 2))).isFalse();
    assertThat(LoopGuard.saysItTwice(List.of())).isFalse();
  }
}
