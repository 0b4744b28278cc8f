package io.voicemill.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCleanText {

  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ１２３％,ABC123%",
    "（好）：是；吗？，！,（好）：是；吗？，！",
    "㎡,m²",
    "㎏,kg",
    "Ⅲ,3",
    "①,1",
    "ﬁ,fi",
    "℃,℃",
    "⼈,人",
    "𝐀𝟙,A1"
  })
  void ordinaryWidth(String given, String clean) {
    assertThat(CleanText.of(given).text()).isEqualTo(clean);
  }

  @Test
  void invisibleCharactersGo() {
    assertThat(CleanText.of("银\u200B行\u00AD\uFEFF\u0007❤\uFE0F\uD800x").text()).isEqualTo("银行❤x");
    assertThat(CleanText.of("a\tb\u00A0c\u3000d\r\ne").text()).isEqualTo("a b c d\n\ne");
  }

  @Test
  void placesAreThoseOfTheGivenText() {
    CleanText clean = CleanText.of("e\u0301\u200B㎏😀好");
    assertThat(clean.text()).isEqualTo("ékg😀好");
    assertThat(new int[] {clean.given(0), clean.given(1), clean.given(2), clean.given(3)})
        .containsExactly(0, 3, 3, 4);
    assertThat(clean.given(4)).isEqualTo(5);
    assertThat(clean.given(5)).isEqualTo(6);
    assertThat(clean.given(99)).isEqualTo(6);
  }
}
