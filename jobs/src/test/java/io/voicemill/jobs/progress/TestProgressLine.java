package io.voicemill.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestProgressLine {

  private static final RenderProgress THIRD =
      new RenderProgress(40, 120, 2, 252, Duration.ofMinutes(2));

  @Test
  void drawsTheWholeLineWhereThereIsRoom() {
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, 120, false)))
        .isEqualTo(
            "takes 40/120  ━━━━━━━━━━────────────────────  33%  4:00 left  2 failed"
                + "  2.10 audio s/s  4.2 min audio");
  }

  @Test
  void shortensTheBarThenLeavesOutFigures() {
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, 80, false)))
        .isEqualTo(
            "takes 40/120  ━━──────  33%  4:00 left  2 failed  2.10 audio s/s  4.2 min audio");
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, 70, false)))
        .isEqualTo("takes 40/120  33%  4:00 left  2 failed  2.10 audio s/s  4.2 min audio");
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, 32, false)))
        .isEqualTo("takes 40/120  33%  4:00 left");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10, 20, 40, 60, 79, 80, 100, 200})
  void isNeverWiderThanTheTerminal(int columns) {
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, columns, false)))
        .hasSizeLessThan(columns);
  }

  @Test
  void coloursTheBarOnlyWhereColourIsWanted() {
    String coloured = ProgressLine.draw(THIRD, new Terminal(true, 100, true));
    assertThat(coloured).contains("\u001b[32m━").contains("━\u001b[0m─");
    assertThat(ProgressLine.draw(THIRD, new Terminal(true, 100, false))).doesNotContain("\u001b");
  }

  @Test
  void saysNothingOfTimeLeftBeforeTheFirstTakeAndAfterTheLast() {
    assertThat(ProgressLine.plain(new RenderProgress(0, 9, 0, 0, Duration.ZERO)))
        .isEqualTo("takes 0/9  0%  time left unknown  0.0 min audio");
    assertThat(ProgressLine.plain(new RenderProgress(9, 9, 0, 60, Duration.ofSeconds(30))))
        .isEqualTo("takes 9/9  100%  2.00 audio s/s  1.0 min audio");
    assertThat(ProgressLine.plain(new RenderProgress(0, 0, 0, 0, Duration.ofSeconds(1))))
        .startsWith("takes 0/0  100%");
  }

  @Test
  void neverRoundsUpToDone() {
    assertThat(ProgressLine.plain(new RenderProgress(999, 1000, 0, 1, Duration.ofSeconds(1))))
        .startsWith("takes 999/1000  99%");
  }

  @Test
  void drawsSteps() {
    StepProgress step = new StepProgress("kokoro", "converting the decoder", 6, 12);
    assertThat(ProgressLine.draw(step, new Terminal(true, 50, false)))
        .isEqualTo("kokoro  ━━━━━━──────  50%  converting the decoder");
  }

  @Test
  void showsHours() {
    assertThat(TimeLeft.clock(59)).isEqualTo("0:59");
    assertThat(TimeLeft.clock(3600)).isEqualTo("1:00:00");
    assertThat(TimeLeft.of(.5, Duration.ofSeconds(3725))).isEqualTo("1:02:05 left");
  }

  @Test
  void rejectsCountsThatCannotBe() {
    assertThatThrownBy(() -> new RenderProgress(3, 2, 0, 0, Duration.ZERO))
        .hasMessageContaining("not 0 <= failed <= done <= total: 0, 3, 2");
    assertThatThrownBy(() -> new StepProgress("x", "y", 2, 1))
        .hasMessageContaining("not 0 <= done <= total");
  }
}
