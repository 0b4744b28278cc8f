package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.pinyin.PinyinPhonemes;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSegments {

  private static List<String> segments(String phonemes, Language language) {
    SpokenPart.Word word = new SpokenPart.Word(0, phonemes, language, phonemes, false);
    int[] symbols = (" " + phonemes + " ").codePoints().toArray();
    List<String> texts = new ArrayList<>();
    int at = 1;
    for (Segment segment :
        Segments.of(new Clause.WordTokens(word, 1, symbols.length - 1, false), symbols)) {
      assertThat(segment.from()).isEqualTo(at);
      at = segment.to();
      texts.add(
          new String(symbols, segment.from(), segment.to() - segment.from())
              + (segment.stressed() ? "!" : "")
              + " "
              + segment.kind());
    }
    assertThat(at).isEqualTo(symbols.length - 1);
    return texts;
  }

  @Test
  void englishStressIsOnTheVowelAndTheConsonantsBeforeIt() {
    assertThat(segments("pɹəstˈɪʤən", Language.EN))
        .containsExactly(
            "p PLOSIVE",
            "ɹ APPROXIMANT",
            "ə SHORT_VOWEL",
            "s! FRICATIVE",
            "t! PLOSIVE",
            "ˈɪ! SHORT_VOWEL",
            "ʤ AFFRICATE",
            "ə SHORT_VOWEL",
            "n NASAL");
    assertThat(segments("ˌʌndəɹɡɹˈWnd", Language.EN))
        .contains("ˌʌ SHORT_VOWEL", "ɡ! PLOSIVE", "ˈW! DIPHTHONG", "n NASAL");
  }

  @Test
  void mandarinFinalReachesFromTheGlideToTheNasal() {
    assertThat(segments("ɕjɛ→nʂəŋ", Language.ZH))
        .containsExactly("ɕ! FRICATIVE", "jɛ→n! LEVEL_FINAL", "ʂ FRICATIVE", "əŋ LEVEL_FINAL");
    assertThat(segments("mi↗ŋtʰjɛ→n", Language.ZH))
        .containsExactly("m! NASAL", "i↗ŋ! CONTOUR_FINAL", "tʰ! PLOSIVE", "jɛ→n! LEVEL_FINAL");
    assertThat(segments("na↘ni↓", Language.ZH))
        .containsExactly("n! NASAL", "a↘! CONTOUR_FINAL", "n! NASAL", "i↓! CONTOUR_FINAL");
    assertThat(segments("ŋ↗", Language.ZH)).containsExactly("ŋ↗! CONTOUR_FINAL");
    assertThat(segments("wa↗ɚ", Language.ZH)).containsExactly("wa↗ɚ! CONTOUR_FINAL");
  }

  @Test
  void japaneseLongVowelsAreLong() {
    assertThat(segments("toːkjoː", Language.JA))
        .containsExactly(
            "t! PLOSIVE", "oː! LONG_VOWEL", "k! PLOSIVE", "j! APPROXIMANT", "oː! LONG_VOWEL");
  }

  @Test
  void everySyllableOfMandarinHasOneFinal() {
    for (String base : List.of("zhuang", "shi", "yuan", "er", "an", "hm", "lve", "xiong", "wo")) {
      for (int tone = 1; tone <= 4; tone++) {
        String phonemes = PinyinPhonemes.of(new Syllable(base, tone));
        assertThat(segments(phonemes, Language.ZH))
            .as(base)
            .filteredOn(text -> text.endsWith("_FINAL"))
            .hasSize(1);
      }
    }
  }

  @Test
  void lonelyMarksAreCovered() {
    assertThat(segments("ˈ", Language.EN)).containsExactly("ˈ PLOSIVE");
    assertThat(segments("ː", Language.ZH)).hasSize(1);
  }
}
