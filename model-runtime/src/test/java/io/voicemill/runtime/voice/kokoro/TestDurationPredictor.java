package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestDurationPredictor {

  @Test
  void countsSoundsStressesAndMarks() {
    assertThat(DurationPredictor.seconds(Lines.parts("nˈO!")))
        .isCloseTo(.678 + 2 * .0685 + .0295 + .248, Offset.offset(1e-9));
  }

  @Test
  void addsBreaks() {
    double plain = DurationPredictor.seconds(Lines.parts(Lines.HELLO));

    assertThat(DurationPredictor.seconds(Lines.parts(Lines.HELLO + "<1500>")))
        .isCloseTo(plain + 1.5, Offset.offset(1e-9));
    assertThat(plain).isCloseTo(4.1, Offset.offset(.4));
  }
}
