package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCoverageFindings {
  private static final SpokenText ALL_BUT_SIX =
      Spoken.english("ɑ æ ʌ ɔ W I ʧ d ð ɛ ɜɹ A f ɡ h ɪ i ʤ k l m n ŋ O p ɹ s ʃ t θ z v w .");

  @Test
  void namesMissingSoundsWithAnExample() {
    Recommendation brings =
        new Recommendation(
            Language.EN,
            7,
            "The boy could use a good book.",
            SentenceKind.STATEMENT,
            List.of(new Sound("sounds", "OY"), new Sound("sounds", "B")));
    Finding finding = english(ALL_BUT_SIX, List.of(brings)).get(0);
    assertThat(finding.code()).isEqualTo(FindingCode.MISSING_SOUNDS);
    assertThat(finding.severity()).isEqualTo(Severity.ADVICE);
    assertThat(finding.problem())
        .isEqualTo(
            "Of 39 English sounds 6 are missing: OY (boy), UH (book), UW (too), B (be), Y (yes),"
                + " ZH (measure).");
    assertThat(finding.why())
        .isEqualTo(
            "How the speaker says a sound that no recording holds can only be guessed from the"
                + " others.");
    assertThat(finding.fix())
        .isEqualTo("Record the recommended sentences: they hold 2 of these 6 sounds.");
  }

  @Test
  void saysWhereTheRecommendedSentencesHoldAllThatIsMissing() {
    List<Sound> missing = Coverage.of(Language.EN, List.of(ALL_BUT_SIX)).missing();
    Recommendation brings =
        new Recommendation(Language.EN, 7, "All of them.", SentenceKind.STATEMENT, missing);
    assertThat(english(ALL_BUT_SIX, List.of(brings)).get(0).fix())
        .isEqualTo("Record the recommended sentences: they hold all of these sounds.");
  }

  @Test
  void namesSentenceKindsThatWereNotRecorded() {
    Finding finding = english(ALL_BUT_SIX, List.of()).get(1);
    assertThat(finding.code()).isEqualTo(FindingCode.SENTENCE_KINDS);
    assertThat(finding.problem()).isEqualTo("Of 1 sentence none is a question or an exclamation.");
    assertThat(finding.fix())
        .isEqualTo("Record at least one that is a question, and one that is an exclamation.");
  }

  @Test
  void namesTheFirstOfManyMissingSoundsKindByKind() {
    List<SpokenText> texts = List.of(Spoken.read(Language.ZH, "ma1 ma2 ma3 ma4 r5"));
    Finding finding = findings(Language.ZH, texts, 0, List.of()).get(0);
    assertThat(finding.problem())
        .isEqualTo(
            "Of 21 Mandarin initials 20 are missing: b (八), p (怕), f (飞), d (大), t (他), n (你),"
                + " l (来), g (高), k (看), h (好), j (家), q (七) and 8 more."
                + " Of 38 Mandarin finals 37 are missing: o (波), e (喝), er (耳), ai (来), ei (黑),"
                + " ao (好), ou (走), an (三), en (人), ang (忙), eng (冷), ong (中) and 25 more."
                + " Of 5 Mandarin tones 1 is missing: 5 (吗).");
    assertThat(finding.fix())
        .isEqualTo(
            "Record sentences with the words in brackets, or with others that hold these sounds.");
  }

  @Test
  void aSoundThatIsTheOnlyOneOfItsKindIsSimplyNotThere() {
    List<SpokenText> texts = List.of(Spoken.read(Language.ZH, "ma1"));
    assertThat(findings(Language.ZH, texts, 0, List.of()).get(0).problem())
        .endsWith(" There is no Mandarin erhua: -r (花儿).");
  }

  @Test
  void countsRecordingsWithoutATranscript() {
    Finding some = findings(Language.EN, List.of(ALL_BUT_SIX), 2, List.of()).get(0);
    assertThat(some.code()).isEqualTo(FindingCode.NO_TRANSCRIPT);
    assertThat(some.problem()).isEqualTo("2 of 3 recordings have no transcript.");
    assertThat(some.fix()).isEqualTo("Write what is said into the column transcript.");
    assertThat(findings(Language.EN, List.of(ALL_BUT_SIX), 1, List.of()).get(0).problem())
        .isEqualTo("1 of 2 recordings has no transcript.");
    assertThat(findings(Language.EN, List.of(), 3, List.of()))
        .extracting(Finding::problem)
        .containsExactly("No recording has a transcript.");
  }

  private static List<Finding> english(SpokenText text, List<Recommendation> recommended) {
    return findings(Language.EN, List.of(text), 0, recommended);
  }

  private static List<Finding> findings(
      Language language,
      List<SpokenText> texts,
      int untranscribed,
      List<Recommendation> recommended) {
    return CoverageFindings.of(
        new Transcripts(Map.of(language, texts), untranscribed),
        List.of(Coverage.of(language, texts)),
        SentenceKinds.of(texts),
        recommended);
  }
}
