package io.voicemill.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCellType {

  @Test
  void parsesNumbers() {
    assertThat(CellType.INTEGER.parse(" 12 ")).contains(12);
    assertThat(CellType.LONG.parse("-9000000000")).contains(-9_000_000_000L);
    assertThat(CellType.DOUBLE.parse(".5")).contains(.5);
    assertThat(CellType.DOUBLE.parse("1e-3")).contains(.001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "many", "2147483648", "1,000"})
  void rejectsWhatIsNoWholeNumber(String text) {
    assertThat(CellType.INTEGER.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e999", "1,5", "0x1p3", "1d", "fast"})
  void rejectsWhatIsNoFiniteNumber(String text) {
    assertThat(CellType.DOUBLE.parse(text)).isEmpty();
  }

  @Test
  void parsesListsInEveryWriting() {
    List<Float> expected = List.of(0f, .5f, 1f);
    assertThat(CellType.FLOATS.parse("[0, 0.5, 1]")).contains(expected);
    assertThat(CellType.FLOATS.parse("0 .5 1")).contains(expected);
    assertThat(CellType.FLOATS.parse("0;0.5;1")).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0, null]", "[0, \"x\"]", "[0", "{}", "happy", "[[1]]"})
  void rejectsWhatIsNoList(String text) {
    assertThat(CellType.FLOATS.parse(text)).isEmpty();
  }
}
