package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestEnglishInventory {

  @Test
  void countsTheSoundsOfSixSentences() {
    Coverage coverage =
        Coverage.of(
            Language.EN,
            List.of(
                Spoken.english("ʃi sˈiz ðə mˈun ."),
                Spoken.english("ɐ bˈY ɹˈæn hˈOm ."),
                Spoken.english("ðə bˈɜɹd sˈæŋ ."),
                Spoken.english("mˌI fˈɑðəɹ ɪz ˈWt ."),
                Spoken.english("jˈɛs , ˌI lˈIk fˈɪʃ ."),
                Spoken.english("ɡˈʊd ʤˈɑb !")));

    assertThat(coverage.kinds()).hasSize(1);
    KindCoverage sounds = coverage.kinds().get(0);
    assertThat(sounds.kind()).isEqualTo("sounds");
    assertThat(sounds.covered()).isEqualTo(31);
    assertThat(sounds.total()).isEqualTo(39);
    assertThat(sounds.missing()).containsExactly("AO", "EY", "CH", "P", "TH", "V", "W", "ZH");
    assertThat(coverage.share()).isEqualTo(31.0 / 39);
    assertThat(sounds.counts())
        .containsExactly(
            entry("AA", 2),
            entry("AE", 2),
            entry("AH", 3),
            entry("AO", 0),
            entry("AW", 1),
            entry("AY", 3),
            entry("EH", 1),
            entry("ER", 2),
            entry("EY", 0),
            entry("IH", 2),
            entry("IY", 2),
            entry("OW", 1),
            entry("OY", 1),
            entry("UH", 1),
            entry("UW", 1),
            entry("B", 3),
            entry("CH", 0),
            entry("D", 2),
            entry("DH", 3),
            entry("F", 2),
            entry("G", 1),
            entry("HH", 1),
            entry("JH", 1),
            entry("K", 1),
            entry("L", 1),
            entry("M", 3),
            entry("N", 2),
            entry("NG", 1),
            entry("P", 0),
            entry("R", 1),
            entry("S", 3),
            entry("SH", 2),
            entry("T", 1),
            entry("TH", 0),
            entry("V", 0),
            entry("W", 0),
            entry("Y", 1),
            entry("Z", 2),
            entry("ZH", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "bˈʌTəɹ, B AH T ER",
    "wˈɔTəɹ, W AO T ER",
    "əɹˈWnd, ER AW N D",
    "hˈɪɹ, HH IH R",
    "fˈɛɹi, F EH R IY",
    "ʧˈɜɹʧ, CH ER CH",
    "nˈɜːs, N ER S",
    "hˈɒt, HH AA T",
    "ɡˈQt, G OW T",
    "bˈaθ, B AE TH",
    "bˈɑːθ, B AA TH",
    "bˈʌtᵊn, B AH T AH N",
    "ɹˈOzᵻz, R OW Z IH Z",
    "vˈɪʒən, V IH ZH AH N",
    "kjˈuɹ, K Y UW R"
  })
  void writesMisakisPhonemesInArpabet(String phonemes, String arpabet) {
    assertThat(
            SoundInventory.of(Language.EN).soundsOf(Spoken.english(phonemes)).stream()
                .map(Sound::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(arpabet);
  }

  @Test
  void leavesWordsOfOtherLanguagesOut() {
    assertThat(
            SoundInventory.of(Language.EN).soundsOf(Spoken.frontEnds().speak("你好吗？", Language.ZH)))
        .isEmpty();
  }
}
