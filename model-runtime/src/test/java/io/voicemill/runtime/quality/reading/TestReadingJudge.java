package io.voicemill.runtime.quality.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestReadingJudge {
  private static final FrontEnds FRONT_ENDS =
      new FrontEnds(Map.of(Language.ZH, MandarinFrontEnd.open()));
  private static final ReadingBars BARS = new ReadingBars(3, .5, 1.5, 2, 2.5);

  private final Stage stage = new Stage();

  /** Speaks the pinyin of a line, so that a scorer can hear it. */
  private static final class Stage implements Rehearsal {
    private final List<String> spoken = new ArrayList<>();

    @Override
    public SpokenText read(String text) {
      return FRONT_ENDS.speak(text, Language.ZH);
    }

    @Override
    public Waveform speak(SpokenText text) {
      spoken.add(String.join(" ", text.readings().stream().map(Reading::reading).toList()));
      return new Waveform(new float[spoken.size()], 24_000);
    }

    @Override
    public Rehearsal ofPart() {
      return this;
    }
  }

  /** Believes a text by the margin of the reading that its audio has. */
  private final class Ear implements TextScorer {
    private final Map<String, Double> margins;

    Ear(Map<String, Double> margins) {
      this.margins = margins;
    }

    @Override
    public double longestSeconds() {
      return 28;
    }

    @Override
    public List<TextLikelihood> score(Waveform audio, Language language, List<String> texts) {
      String pinyin = stage.spoken.get(audio.samples().length - 1);
      double margin =
          margins.entrySet().stream()
              .filter(entry -> pinyin.contains(entry.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .findFirst()
              .orElse(9);
      List<TextLikelihood> likelihoods = new ArrayList<>();
      for (String text : texts) {
        double[] logarithms = new double[text.codePointCount(0, text.length())];
        if (!likelihoods.isEmpty()) {
          for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = text.charAt(i) == texts.get(0).charAt(i) ? 0 : -margin;
          }
        }
        likelihoods.add(new TextLikelihood(text, logarithms));
      }
      return likelihoods;
    }
  }

  private List<ReadingDoubt> doubts(String text, Map<String, Double> margins) {
    SpokenText line = stage.read(text);
    return new ReadingJudge(new Ear(margins), BARS).doubts(line, stage.speak(line), stage);
  }

  @Test
  void aReadingThatTheEarWouldRatherHearIsADoubt() {
    List<ReadingDoubt> doubts = doubts("就行。", Map.of("xing2", 1.0, "hang2", 4.0));

    assertThat(doubts).hasSize(1);
    assertThat(doubts.get(0).start()).isEqualTo(1);
    assertThat(doubts.get(0).reading()).isEqualTo("xing2");
    assertThat(doubts.get(0).rival()).isEqualTo("hang2");
    assertThat(doubts.get(0).gain()).isEqualTo(3.0);
  }

  @Test
  void aWideMarginIsNotRehearsed() {
    assertThat(doubts("就行。", Map.of("xing2", 8.0, "hang2", 14.0))).isEmpty();
    assertThat(stage.spoken).hasSize(1);
  }

  @Test
  void whatAPhraseConfirmsIsNotJudged() {
    assertThat(doubts("他在银行。", Map.of("xing2", 9.0, "hang2", -9.0))).isEmpty();
    assertThat(stage.spoken).hasSize(1);
  }

  @Test
  void whatARuleOfTheFrontEndChoseIsNotJudged() {
    assertThat(doubts("这行字。", Map.of("hang2", -9.0, "xing2", 9.0))).isEmpty();
    assertThat(stage.spoken).hasSize(1);
  }

  @Test
  void aDictionaryDoesNotContradictARule() {
    assertThat(doubts("中国队赢得了比赛。", Map.of("de2", 9.0, "de5", 12.0))).isEmpty();
  }

  @Test
  void aDictionaryContradictsWhatNoRuleHasLookedAt() {
    SpokenText line = stage.read("他在银行。");
    SpokenText misread =
        new SpokenText(
            line.text(),
            line.language(),
            line.spoken(),
            line.readings().stream()
                .map(
                    it ->
                        it.text().equals("行")
                            ? new Reading(it.start(), "行", "xing2", "xing2", "dictionary")
                            : it)
                .toList(),
            line.parts());

    assertThat(
            new ReadingJudge(new Ear(Map.of("xing2", 9.0, "hang2", 10.0)), BARS)
                .doubts(misread, stage.speak(misread), stage))
        .extracting(ReadingDoubt::rival, ReadingDoubt::opinion)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("hang2", ReadingDoubt.Opinion.AGREES));
  }

  @Test
  void aThirdToneBehindAMarkChangesNothing() {
    assertThat(spoken("他是校长，我听。")).isEqualTo("zhang3");
    assertThat(spoken("他是校长我听。")).isEqualTo("zhang2");
  }

  private String spoken(String text) {
    return PolyphonePlace.in(stage.read(text)).stream()
        .filter(place -> place.character().equals("长"))
        .findFirst()
        .orElseThrow()
        .spoken("zhang3");
  }

  @Test
  void aRareReadingNeedsMore() {
    assertThat(doubts("他说要。", Map.of("yao4", 1.0, "yao1", 3.2))).isEmpty();
    assertThat(doubts("他说要。", Map.of("yao4", 1.0, "yao1", 3.7)))
        .extracting(ReadingDoubt::opinion)
        .containsExactly(ReadingDoubt.Opinion.RARE);
  }

  @Test
  void theFullFormOfANeutralToneIsNoRival() {
    assertThat(doubts("她理了个短头发。", Map.of("fa5", -1.0, "fa4", 30.0))).isEmpty();
  }

  @Test
  void aReadingOfALexiconIsNeverDoubted() {
    SpokenText line = stage.read("就行。");
    SpokenText settled =
        new SpokenText(
            line.text(),
            line.language(),
            line.spoken(),
            line.readings().stream()
                .map(
                    it ->
                        new Reading(
                            it.start(), it.text(), it.lexical(), it.reading(), "lexicon:names.tsv"))
                .toList(),
            line.parts());

    assertThat(
            new ReadingJudge(new Ear(Map.of("xing2", 1.0, "hang2", 9.0)), BARS)
                .doubts(settled, stage.speak(settled), stage))
        .isEmpty();
  }

  @Test
  void anAnnotatedCharacterIsNeverDoubted() {
    assertThat(doubts("银行(xing2)。", Map.of("xing2", -9.0, "hang2", 9.0))).isEmpty();
  }

  @Test
  void aRepairHealsIfHalfOfTheGainIsHeard() {
    ReadingJudge judge = new ReadingJudge(new Ear(Map.of("xing2", 1.0, "hang2", 4.0)), BARS);
    SpokenText line = stage.read("就行。");
    Waveform before = stage.speak(line);
    ReadingDoubt doubt = judge.doubts(line, before, stage).get(0);

    assertThat(judge.heals(doubt, line, before, stage.speak(stage.read("就行(hang2)。")))).isTrue();
    assertThat(judge.heals(doubt, line, before, stage.speak(line))).isFalse();
  }
}
