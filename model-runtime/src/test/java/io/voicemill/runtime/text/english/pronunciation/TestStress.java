package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestStress {

  @Test
  void reducesPrimaryStress() {
    assertThat(Stress.reduced("fˈOnˌɛm")).isEqualTo("fˌOnɛm");
    assertThat(Stress.reduced("ænd")).isEqualTo("ænd");
  }

  @Test
  void stressesAnUnstressedWordBeforeItsVowel() {
    assertThat(Stress.atLeastSecondary("wɪð")).isEqualTo("wˌɪð");
    assertThat(Stress.atLeastPrimary("wɪð")).isEqualTo("wˈɪð");
    assertThat(Stress.atLeastPrimary("m")).isEqualTo("m");
  }

  @Test
  void raisesSecondaryStress() {
    assertThat(Stress.atLeastPrimary("ˌʌs")).isEqualTo("ˈʌs");
    assertThat(Stress.atLeastPrimary("wˈɜɹd")).isEqualTo("wˈɜɹd");
  }

  @Test
  void stressesTheLastLetterOfASpelling() {
    assertThat(Stress.onLast("ˈɛfbˈiˈI")).isEqualTo("ˌɛfbˌiˈI");
  }
}
