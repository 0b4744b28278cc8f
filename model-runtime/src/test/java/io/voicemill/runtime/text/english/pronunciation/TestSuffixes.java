package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import org.junit.jupiter.api.Test;

class TestSuffixes {
  private final Suffixes american = new Suffixes(Accent.US);
  private final Suffixes british = new Suffixes(Accent.GB);

  @Test
  void voicesThePlural() {
    assertThat(american.s("kˈæt")).isEqualTo("kˈæts");
    assertThat(american.s("dˈɔɡ")).isEqualTo("dˈɔɡz");
    assertThat(american.s("bˈɑks")).isEqualTo("bˈɑksᵻz");
    assertThat(british.s("bˈɒks")).isEqualTo("bˈɒksɪz");
  }

  @Test
  void voicesThePast() {
    assertThat(american.ed("wˈɔk")).isEqualTo("wˈɔkt");
    assertThat(american.ed("plˈA")).isEqualTo("plˈAd");
    assertThat(american.ed("nˈid")).isEqualTo("nˈidᵻd");
    assertThat(american.ed("wˈAt")).isEqualTo("wˈAɾᵻd");
    assertThat(american.ed("wˈɑnt")).isEqualTo("wˈɑntᵻd");
    assertThat(british.ed("wˈAt")).isEqualTo("wˈAtɪd");
  }

  @Test
  void linksRInBritishEnglish() {
    assertThat(british.ing("mˈɒnɪtə", true)).isEqualTo("mˈɒnɪtəɹɪŋ");
    assertThat(british.ing("sˈɔː", false)).isEqualTo("sˈɔːɪŋ");
    assertThat(american.ing("wˈAt", false)).isEqualTo("wˈAɾɪŋ");
  }

  @Test
  void knowsContractions() {
    assertThat(american.contraction("ðˈæt", "'ll")).contains("ðˈætᵊl");
    assertThat(american.contraction("ʃi", "'d")).contains("ʃid");
    assertThat(american.contraction("ʃi", "'x")).isEmpty();
  }
}
