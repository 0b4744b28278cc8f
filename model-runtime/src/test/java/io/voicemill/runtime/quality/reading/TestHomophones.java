package io.voicemill.runtime.quality.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestHomophones {

  @Test
  void homophonesHaveNoOtherReading() {
    assertThat(Homophones.of("hang2", 3)).isNotEmpty().doesNotContain("行");
    assertThat(Homophones.of("xing2", 3)).hasSize(3).contains("形").doesNotContain("行");
  }

  @Test
  void aNeutralToneIsStoodInForByTheOthers() {
    assertThat(Homophones.of("zhe5", 3)).hasSize(3).doesNotContain("着");
  }

  @Test
  void rareCharactersAreNone() {
    assertThat(Homophones.of("le4", 3)).isEmpty();
  }

  @Test
  void aSyllableWithoutACharacterHasNone() {
    assertThat(Homophones.of("r5", 3)).isEmpty();
  }
}
