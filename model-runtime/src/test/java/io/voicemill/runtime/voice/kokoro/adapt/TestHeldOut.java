package io.voicemill.runtime.voice.kokoro.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestHeldOut {

  private static double factor(double fitted, double heldOut) {
    return HeldOut.factor(OptionalDouble.of(fitted), OptionalDouble.of(heldOut));
  }

  @Test
  void whatBothHalvesAskForIsKept() {
    assertThat(factor(.2, .15)).isEqualTo(Math.exp(.2), within(1e-9));
    assertThat(factor(-.1, -.3)).isEqualTo(Math.exp(-.1), within(1e-9));
  }

  @Test
  void whatTheOtherHalfDoesNotAskForIsNot() {
    assertThat(factor(.2, .0)).isEqualTo(1);
    assertThat(factor(.2, -.2)).isEqualTo(1);
    assertThat(factor(.2, .1)).isEqualTo(1);
  }

  @Test
  void nextToNothingIsNothing() {
    assertThat(factor(.01, .01)).isEqualTo(1);
  }

  @Test
  void noFactorIsOutOfBounds() {
    assertThat(factor(3, 3)).isEqualTo(1.4, within(1e-9));
    assertThat(factor(-3, -3)).isEqualTo(.7, within(1e-9));
  }

  @Test
  void withoutAFigureThereIsNone() {
    assertThat(HeldOut.factor(OptionalDouble.empty(), OptionalDouble.of(1))).isEqualTo(1);
    assertThat(HeldOut.factor(OptionalDouble.of(1), OptionalDouble.empty())).isEqualTo(1);
  }
}
