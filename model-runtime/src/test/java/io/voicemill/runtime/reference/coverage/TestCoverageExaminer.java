package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCoverageExaminer {
  private static final TextFrontEnd FRONT_ENDS = Spoken.frontEnds();
  private static final CoverageExaminer EXAMINER = new CoverageExaminer(FRONT_ENDS);
  private static final String RECORDED = "蜜蜂在花丛里嗡嗡地飞来飞去。";

  @Test
  void coverageNeverFallsAndEndsWhole() {
    List<SpokenText> texts = new ArrayList<>(chinese(RECORDED));
    double share = Coverage.of(Language.ZH, texts).share();
    CoverageReport report = examine(texts, 1);
    while (!report.recommended().isEmpty()) {
      String sentence = report.recommended().get(0).text();
      assertThat(texts).noneMatch(text -> text.text().equals(sentence));
      texts.addAll(chinese(sentence));
      assertThat(Coverage.of(Language.ZH, texts).share()).isGreaterThanOrEqualTo(share);
      share = Coverage.of(Language.ZH, texts).share();
      report = examine(texts, 1);
    }
    assertThat(share).isEqualTo(1);
    assertThat(report.kinds().missing()).isEmpty();
    assertThat(report.findings()).isEmpty();
    assertThat(texts).hasSizeLessThan(30);
  }

  @Test
  void recommendsTheSentencesThatBringTheMost() {
    CoverageReport report = examine(chinese("今天天气很好。"), CoverageExaminer.USUAL_SENTENCES);
    assertThat(report.recommended())
        .hasSize(8)
        .allSatisfy(
            sentence -> {
              assertThat(sentence.language()).isEqualTo(Language.ZH);
              assertThat(SentenceBank.texts(Language.ZH).get(sentence.line() - 1))
                  .isEqualTo(sentence.text());
            });
    assertThat(report.recommended())
        .extracting(Recommendation::kind)
        .contains(SentenceKind.QUESTION, SentenceKind.EXCLAMATION);
    assertThat(report.recommended().stream().flatMap(each -> each.brings().stream()))
        .doesNotHaveDuplicates()
        .isSubsetOf(report.coverages().get(0).missing())
        .hasSizeGreaterThan(report.coverages().get(0).missing().size() * 9 / 10);
  }

  @Test
  void leavesASentenceOutThatWasRecordedAmongOthers() {
    String best = examine(chinese("今天天气很好。"), 1).recommended().get(0).text();
    assertThat(examine(chinese("今天天气很好。" + best.replace("，", " ")), 400).recommended())
        .extracting(Recommendation::text)
        .doesNotContain(best);
  }

  @Test
  void recommendsForALanguageThatHasStillToBeRecorded() {
    CoverageReport report = EXAMINER.examine(Map.of(Language.ZH, List.of()), 8);
    assertThat(report.coverages().get(0).share()).isZero();
    assertThat(report.recommended()).hasSize(8);
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NO_TRANSCRIPT);
  }

  @Test
  void examinesEachLanguage() {
    CoverageReport report =
        EXAMINER.examine(
            Map.of(
                Language.JA,
                Spoken.texts(FRONT_ENDS, Language.JA, "行きますか。", "行こう！"),
                Language.ZH,
                chinese("今天天气很好。")),
            2);
    assertThat(report.coverages())
        .extracting(Coverage::language)
        .containsExactly(Language.ZH, Language.JA);
    assertThat(report.kinds()).isEqualTo(new SentenceKinds(1, 1, 1));
    assertThat(report.recommended())
        .extracting(Recommendation::language)
        .containsExactly(Language.ZH, Language.ZH);
  }

  @Test
  void refusesALanguageThatIsNotDecided() {
    assertThatThrownBy(() -> EXAMINER.examine(Map.of(Language.AUTO, List.of()), 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The language is not decided.");
  }

  private static CoverageReport examine(List<SpokenText> texts, int sentences) {
    return EXAMINER.examine(Map.of(Language.ZH, texts), sentences);
  }

  private static List<SpokenText> chinese(String... texts) {
    return Spoken.texts(FRONT_ENDS, Language.ZH, texts);
  }
}
