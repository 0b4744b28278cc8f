package io.voicemill.schemas.take;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.take.EmotionCheck.Moves;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestEmotionCheck {

  private static Moves moves(double f0, double range, double rate, double level) {
    return new Moves(
        OptionalDouble.of(f0),
        OptionalDouble.of(range),
        OptionalDouble.of(rate),
        OptionalDouble.of(level));
  }

  @ParameterizedTest
  @CsvSource({
    "3.4, 1.2, .9, -3, true",
    "3.6, 1.2, .9, -3, false",
    "2, 1.6, .9, -3, true",
    "2, .88, .9, -3, false",
    "2, 1.2, .92, -3, true",
    "2, 1.2, .86, -3, false",
    "2, 1.2, .9, -1.1, true",
    "2, 1.2, .9, -5.1, false"
  })
  void agreesWithinItsTolerances(
      double f0, double range, double rate, double level, boolean agrees) {
    EmotionCheck check = new EmotionCheck(moves(2, 1.2, .9, -3), moves(f0, range, rate, level));

    assertThat(check.agrees()).isEqualTo(agrees);
  }

  @Test
  void whatIsAbsentIsNotCompared() {
    OptionalDouble none = OptionalDouble.empty();
    Moves nothing = new Moves(none, none, none, none);

    assertThat(new EmotionCheck(nothing, moves(9, 9, 9, 9)).agrees()).isTrue();
    assertThat(new EmotionCheck(moves(9, 9, 9, 9), nothing).agrees()).isTrue();
  }
}
