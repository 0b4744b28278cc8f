package io.voicemill.jobs.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestNumberSelection {

  @Test
  void numbersAndRangesAreTakenOnce() {
    assertThat(NumberSelection.read("5, 1,3-5", 5)).containsExactly(1, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "2-6", "4-2"})
  void numbersThatAreNotThereAreNamed(String written) {
    assertThatThrownBy(() -> NumberSelection.read(written, 5))
        .hasMessageContaining("There is no proposal " + written)
        .hasMessageContaining("There are proposals 1 to 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1,,2", "-3", "1-2-3"})
  void whatIsNoNumberIsNamed(String written) {
    assertThatThrownBy(() -> NumberSelection.read(written, 5))
        .hasMessageContaining("in --take is no number");
  }
}
