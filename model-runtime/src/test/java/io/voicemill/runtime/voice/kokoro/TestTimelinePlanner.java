package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestTimelinePlanner {
  private static final int RATE = 24_000;
  private static final Stretch STRETCH = new SmartStretch(new Alphabet(Map.of(" ", 16, ",", 3)));

  private static Clause clause(int tokens, Pause pause) {
    return new Clause(new long[tokens], List.of(), 1, pause);
  }

  private static Timeline plan(
      DurationRequest request, OptionalInt lead, List<float[]> durations, Pause... pauses) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < pauses.length; i++) {
      clauses.add(clause(durations.get(i).length, pauses[i]));
    }
    return new TimelinePlanner(new ClauseList(lead, clauses), durations, STRETCH, RATE)
        .plan(request, Prosody.Tempo.NEUTRAL);
  }

  private static Timeline plan(
      DurationRequest request, Prosody.Tempo tempo, List<float[]> durations, Pause... pauses) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < pauses.length; i++) {
      clauses.add(clause(durations.get(i).length, pauses[i]));
    }
    return new TimelinePlanner(
            new ClauseList(OptionalInt.empty(), clauses), durations, STRETCH, RATE)
        .plan(request, tempo);
  }

  private static final float[] WORD = {10, 4, 4, 4, 12, 6, 4};
  private static final Pause END = Pause.at(Pause.Kind.END);

  @Test
  void naturalLengthOfOnePassIsTheSumOfItsFrames() {
    Timeline timeline =
        plan(new DurationRequest.Natural(), OptionalInt.empty(), List.of(WORD), END);

    assertThat(timeline.samples()).isEqualTo(44 * 600);
    assertThat(timeline.naturalSamples()).isEqualTo(44 * 600);
    assertThat(timeline.frames().get(0)).containsExactly(10, 4, 4, 4, 12, 6, 4);
  }

  @Test
  void ratioIsOfTheNaturalLengthToTheSample() {
    Timeline timeline =
        plan(new DurationRequest.Ratio(.8), OptionalInt.empty(), List.of(WORD), END);

    assertThat(timeline.samples()).isEqualTo(21_120);
    assertThat(timeline.leadingCut()).isEqualTo(3 * 600);
    assertThat(Arrays.stream(timeline.frames().get(0)).sum()).isEqualTo(41);
  }

  @Test
  void ratioOfOneIsTheNaturalLength() {
    float[] odd = {10.4f, 1.4f, 2.4f, 3.4f, 11.4f};
    Timeline natural = plan(new DurationRequest.Natural(), OptionalInt.empty(), List.of(odd), END);
    Timeline ratio = plan(new DurationRequest.Ratio(1), OptionalInt.empty(), List.of(odd), END);

    assertThat(ratio.frames().get(0)).isEqualTo(natural.frames().get(0));
  }

  @Test
  void pausesReplaceTheSilenceAtTheEdgesOfPasses() {
    Timeline timeline =
        plan(
            new DurationRequest.Natural(),
            OptionalInt.empty(),
            List.of(WORD, WORD),
            Pause.at(Pause.Kind.SENTENCE),
            END);

    double closing = 6 + 4 + 12 - 3.6;
    double opening = 10 * .83;
    double expected = 2 * 44 * 600 - (closing + opening) * 600 + .35 * RATE;
    assertThat(timeline.samples()).isEqualTo((int) Math.round(expected));
    assertThat(timeline.gaps()).containsExactly(8_400, Timeline.AS_THE_MODEL);
  }

  @Test
  void breaksKeepTheirLengthWhenTheLineIsStretched() {
    Timeline natural =
        plan(
            new DurationRequest.Natural(),
            OptionalInt.of(500),
            List.of(WORD, WORD),
            Pause.demanded(250),
            END);
    Timeline stretched =
        plan(
            new DurationRequest.Ratio(1.5),
            OptionalInt.of(500),
            List.of(WORD, WORD),
            Pause.demanded(250),
            END);

    assertThat(natural.leadingSilence()).isEqualTo(12_000);
    assertThat(stretched.leadingSilence()).isEqualTo(12_000);
    assertThat(stretched.gaps()[0]).isEqualTo(6_000);
    assertThat(stretched.samples()).isEqualTo(Math.round(1.5 * natural.samples()));
  }

  @Test
  void breaksThatLeaveNoRoomAreScaledToo() {
    Timeline timeline =
        plan(
            new DurationRequest.Ratio(.5),
            OptionalInt.empty(),
            List.of(WORD, WORD),
            Pause.demanded(4_000),
            END);

    assertThat(timeline.gaps()[0]).isEqualTo(48_000);
  }

  @Test
  void anyTargetIsSharedOutOverAllPasses() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<float[]> durations = new ArrayList<>();
      Pause[] pauses = new Pause[1 + random.nextInt(4)];
      for (int i = 0; i < pauses.length; i++) {
        float[] clause = new float[12 + random.nextInt(60)];
        for (int j = 0; j < clause.length; j++) {
          clause[j] = 1 + 5 * random.nextFloat();
        }
        durations.add(clause);
        pauses[i] = i + 1 < pauses.length ? Pause.at(Pause.Kind.SENTENCE) : END;
      }
      double ratio = .6 + 1.4 * random.nextDouble();
      Timeline timeline =
          plan(new DurationRequest.Ratio(ratio), OptionalInt.empty(), durations, pauses);

      assertThat(timeline.samples() / (double) timeline.naturalSamples())
          .isCloseTo(ratio, Offset.offset(1e-3));
      int frames = frames(timeline);
      int natural =
          durations.stream()
              .mapToInt(all -> Arrays.stream(FrameAllocation.natural(all)).sum())
              .sum();
      int inGaps = 0;
      for (int gap : timeline.gaps()) {
        inGaps += Math.max(0, gap) - (gap < 0 ? 0 : 8_400);
      }
      int change = (frames - natural) * 600 + inGaps - timeline.leadingCut();
      int wanted = timeline.samples() - timeline.naturalSamples();
      assertThat(change)
          .as("all but the silence after the last sound")
          .isBetween(Math.min(wanted, 0) - 600, Math.max(wanted, 0));
    }
  }

  @Test
  void lengthThatCannotBeSpokenIsRefused() {
    assertThatThrownBy(
            () -> plan(new DurationRequest.Seconds(.1), OptionalInt.empty(), List.of(WORD), END))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE))
        .hasMessage(
            "The line shall take 0.100 s and takes 1.100 s by itself. The shortest that the voice"
                + " model can make it is about 0.275 s. Ask for a length nearer to its own, or"
                + " change the text.");
    assertThatThrownBy(
            () -> plan(new DurationRequest.Seconds(9), OptionalInt.empty(), List.of(WORD), END))
        .hasMessageContaining("The longest that the voice model can make it is about 2.750 s.");
  }

  @Test
  void strangeDurationsAreAFailureOfTheModel() {
    float[] strange = {3, Float.NaN, 3};
    assertThatThrownBy(
            () -> plan(new DurationRequest.Natural(), OptionalInt.empty(), List.of(strange), END))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_FAILURE))
        .hasMessageStartingWith("The voice model gave a duration of NaN frames.");
  }

  @Test
  void rateScalesEverythingButDemandedBreaks() {
    Pause[] pauses = {Pause.at(Pause.Kind.SENTENCE), Pause.demanded(500), END};
    Timeline natural =
        plan(
            new DurationRequest.Natural(),
            Prosody.Tempo.NEUTRAL,
            List.of(WORD, WORD, WORD),
            pauses);
    Timeline fast =
        plan(
            new DurationRequest.Natural(),
            new Prosody.Tempo(1.25, 1),
            List.of(WORD, WORD, WORD),
            pauses);

    assertThat(fast.naturalSamples()).isEqualTo(natural.samples());
    assertThat(fast.breakSamples()).isEqualTo(12_000);
    assertThat((natural.samples() - 12_000) / (fast.samples() - 12_000.0))
        .isCloseTo(1.25, Offset.offset(1e-4));
    assertThat(fast.gaps()).containsExactly(6_720, 12_000, Timeline.AS_THE_MODEL);
  }

  @Test
  void askedLengthWinsOverTheRate() {
    for (DurationRequest request :
        List.of(new DurationRequest.Ratio(.9), new DurationRequest.Seconds(1.23456))) {
      Timeline neutral = plan(request, Prosody.Tempo.NEUTRAL, List.of(WORD), END);
      Timeline slow = plan(request, new Prosody.Tempo(.8, 1), List.of(WORD), END);

      assertThat(slow.samples()).isEqualTo(neutral.samples());
      assertThat(slow.frames().get(0)).isEqualTo(neutral.frames().get(0));
    }
  }

  @Test
  void longerPausesTakeTheirTimeFromTheSound() {
    Pause[] pauses = {Pause.at(Pause.Kind.SENTENCE), END};
    for (DurationRequest request :
        List.of(new DurationRequest.Natural(), new DurationRequest.Ratio(1.2))) {
      Timeline usual = plan(request, Prosody.Tempo.NEUTRAL, List.of(WORD, WORD), pauses);
      Timeline paused = plan(request, new Prosody.Tempo(1, 1.6), List.of(WORD, WORD), pauses);

      assertThat(paused.samples()).isEqualTo(usual.samples());
      assertThat(paused.gaps()[0]).isGreaterThan((int) (1.15 * usual.gaps()[0]));
      assertThat(frames(paused)).isLessThan(frames(usual));
    }
  }

  private static int frames(Timeline timeline) {
    return timeline.frames().stream().mapToInt(all -> Arrays.stream(all).sum()).sum();
  }

  @Test
  void shortestSoundsAreNotHurried() {
    float[] shortest = {1, 1, 1, 1, 1};
    Timeline timeline =
        plan(new DurationRequest.Natural(), new Prosody.Tempo(1.35, 1), List.of(shortest), END);

    assertThat(timeline.samples()).isEqualTo(5 * 600);
    assertThat(timeline.frames().get(0)).containsExactly(1, 1, 1, 1, 1);
  }
}
