package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.EnglishFrontEnd;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the English sentences with the lexica and the model of the Kokoro bundle. */
class EnglishCoverageIT {
  private static final String VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐᵊ";

  private static EnglishFrontEnd english;
  private static TextFrontEnd frontEnd;
  private static List<SpokenText> bank;

  @BeforeAll
  static void open() {
    english =
        EnglishFrontEnd.open(
            RealBundles.folder("kokoro").resolve("english"), "test", GraphPool.shared(), Accent.US);
    frontEnd = new FrontEnds(Map.of(Language.EN, english));
    bank =
        SentenceBank.texts(Language.EN).stream()
            .map(text -> frontEnd.speak(text, Language.EN))
            .toList();
  }

  @AfterAll
  static void close() {
    english.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She sees the moon. | ʃi sˈiz ðə mˈun",
        "A boy ran home. | ɐ bˈY ɹˈæn hˈOm",
        "The bird sang. | ðə bˈɜɹd sˈæŋ",
        "My father is out. | mI fˈɑðəɹ ɪz ˈWt",
        "Yes, I like fish. | jˈɛs ˌI lˈIk fˈɪʃ",
        "Good job! | ɡˈʊd ʤˈɑb"
      })
  void theSixSentencesOfTheUnitTestAreReadSo(String text, String phonemes) {
    assertThat(plain(frontEnd.speak(text, Language.EN))).isEqualTo(phonemes.replaceAll("[ˈˌ]", ""));
  }

  @Test
  void theBankHoldsEverySoundManyTimes() {
    KindCoverage sounds = Coverage.of(Language.EN, bank).kinds().get(0);
    assertThat(sounds.missing()).isEmpty();
    assertThat(sounds.counts().values()).allMatch(count -> count >= 20);
  }

  @Test
  void theBankIsReadAsOneSentenceALine() {
    assertThat(SentenceKinds.of(bank)).isEqualTo(new SentenceKinds(240, 100, 60));
  }

  @Test
  void theBankHasSentencesOfSixToTwentyFiveSyllables() {
    assertThat(bank)
        .allSatisfy(
            text ->
                assertThat(plain(text).chars().filter(c -> VOWELS.indexOf(c) >= 0).count())
                    .as(text.text())
                    .isBetween(6L, 25L));
  }

  @Test
  void everyWordOfTheBankIsInTheLexicon() {
    assertThat(bank.stream().flatMap(text -> text.readings().stream()))
        .noneMatch(reading -> reading.rule().equals("model"));
  }

  @Test
  void recommendsWhatIsMissing() {
    CoverageReport report =
        new CoverageExaminer(frontEnd)
            .examine(
                Map.of(Language.EN, List.of(frontEnd.speak("She sees the moon.", Language.EN))), 8);
    assertThat(report.recommended()).hasSizeLessThanOrEqualTo(8);
    assertThat(report.recommended().stream().flatMap(each -> each.brings().stream()))
        .containsExactlyInAnyOrderElementsOf(report.coverages().get(0).missing());
    assertThat(report.recommended())
        .extracting(Recommendation::kind)
        .contains(SentenceKind.QUESTION, SentenceKind.EXCLAMATION);
  }

  private static String plain(SpokenText text) {
    return text.parts().stream()
        .filter(SpokenPart.Word.class::isInstance)
        .map(part -> ((SpokenPart.Word) part).phonemes().replaceAll("[ˈˌ]", ""))
        .collect(Collectors.joining(" "));
  }
}
