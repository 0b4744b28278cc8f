package io.voicemill.runtime.reference.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestEqualError {

  @Test
  void whatIsApartHasNone() {
    assertThat(EqualError.of(List.of(.1, .3, .2), List.of(.9, .5)))
        .isEqualTo(new EqualError(0, .3));
  }

  @Test
  void oneOfFourOnEitherSide() {
    EqualError error = EqualError.of(List.of(.1, .2, .3, .8), List.of(.25, .9, .95, .99));

    assertThat(error.rate()).isEqualTo(.25);
    assertThat(error.distance()).isEqualTo(.3);
  }

  @Test
  void needsDistances() {
    assertThatThrownBy(() -> EqualError.of(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no distances");
  }
}
