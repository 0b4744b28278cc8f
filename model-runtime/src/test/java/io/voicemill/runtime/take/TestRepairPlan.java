package io.voicemill.runtime.take;

import static io.voicemill.runtime.take.ScriptLines.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestRepairPlan {

  private static final SpokenText SHORT = spoken(20);
  private static final SpokenText LONG = spoken(200);
  private static final Prosody.Tempo AS_USUAL = Prosody.Tempo.NEUTRAL;

  @Test
  void theFirstAttemptIsTheLineAsItIs() {
    assertThat(RepairPlan.first(line("seed", 5L)))
        .isEqualTo(
            new Attempt(
                "none", 5, Integer.MAX_VALUE, new DurationRequest.Natural(), Respelling.NONE));
  }

  @Test
  void aFaultOfTheVoiceAsksForAnotherTake() {
    Attempt attempt = RepairPlan.next(line(), LONG, 2, false, Respelling.NONE, AS_USUAL);

    assertThat(attempt.repair()).isEqualTo("seed");
    assertThat(attempt.seed()).isNotZero();
    assertThat(attempt.longestClause()).isEqualTo(Integer.MAX_VALUE);
    assertThat(ScriptLines.natural(attempt)).isTrue();
  }

  @Test
  void wrongWordsSplitALongLineFirst() {
    Attempt second = RepairPlan.next(line(), LONG, 2, true, Respelling.NONE, AS_USUAL);
    Attempt third = RepairPlan.next(line(), LONG, 3, true, Respelling.NONE, AS_USUAL);

    assertThat(second.repair()).isEqualTo("split");
    assertThat(second.longestClause()).isLessThan(200);
    assertThat(third.repair()).isEqualTo("slower, seed");
  }

  @Test
  void wrongWordsSlowAShortLine() {
    Attempt attempt = RepairPlan.next(line(), SHORT, 2, true, Respelling.NONE, AS_USUAL);

    assertThat(attempt.repair()).isEqualTo("slower, seed");
    assertThat(((DurationRequest.Ratio) attempt.duration()).ratio()).isGreaterThan(1);
  }

  @Test
  void slowerIsSlowerThanTheEmotion() {
    Attempt attempt =
        RepairPlan.next(line(), SHORT, 2, true, Respelling.NONE, new Prosody.Tempo(.8, 1));

    assertThat(((DurationRequest.Ratio) attempt.duration()).ratio()).isEqualTo(1.4, within(1e-9));
    assertThat(
            RepairPlan.next(line(), SHORT, 2, true, Respelling.NONE, new Prosody.Tempo(.5, 1))
                .duration())
        .isEqualTo(new DurationRequest.Ratio(2));
  }

  @Test
  void aReadingInDoubtIsAnnotated() {
    Respelling respelling =
        TestRespelling.respelling(Respelling.Manner.ANNOTATION, TestRespelling.doubt(3));

    Attempt attempt = RepairPlan.respelt(line("seed", 5L), respelling);

    assertThat(attempt.repair()).isEqualTo("annotate 行 hang2");
    assertThat(attempt.seed()).isEqualTo(5);
    assertThat(attempt.respelling()).isEqualTo(respelling);
  }

  @Test
  void aLengthThatWasAskedForIsNeverChanged() {
    for (int number = 2; number < 8; number++) {
      for (boolean wordsWrong : List.of(true, false)) {
        Attempt attempt =
            RepairPlan.next(
                line("duration_seconds", 2.0),
                number % 2 == 0 ? SHORT : LONG,
                number,
                wordsWrong,
                Respelling.NONE,
                AS_USUAL);

        assertThat(attempt.duration()).isEqualTo(new DurationRequest.Seconds(2));
      }
    }
  }

  private static SpokenText spoken(int phonemes) {
    return new SpokenText(
        "x",
        Language.EN,
        "x",
        List.of(),
        List.of(new SpokenPart.Word(0, "x", Language.EN, "a".repeat(phonemes), false)));
  }
}
