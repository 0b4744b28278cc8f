package io.voicemill.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.TakeVerdict.Check;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestTakeExaminer {
  private static final int RATE = 24_000;
  private static final SpokenText LINE =
      Lines.plain("the quick brown fox jumps over the lazy dog", Language.EN);
  private static final VoiceReference VOICE = new VoiceReference(new float[] {1}, .9, .02, 120);

  private final TakeExaminer examiner = new TakeExaminer(QualityBars.DEFAULT);

  @Test
  void aGoodTakePasses() {
    ExaminedTake take =
        examiner.examine(
            new RenderedTake(
                voiced(2, .5),
                LINE,
                heard("The quick brown fox jumps over the lazy dog."),
                OptionalDouble.of(.89),
                Optional.of(VOICE),
                OptionalDouble.of(2),
                OptionalDouble.empty(),
                1.9));
    assertThat(take.verdict().reasons()).isEmpty();
    assertThat(take.verdict().status()).isEqualTo(QaStatus.PASS);
    TakeMeasures measures = take.measures();
    assertThat(measures.wordErrorRate()).hasValue(0);
    assertThat(measures.characterErrorRate()).isEmpty();
    assertThat(measures.durationError()).hasValue(0);
    assertThat(measures.similarityDeviations().orElseThrow()).isCloseTo(-3.5, within(1e-9));
    assertThat(measures.truePeak().orElseThrow()).isCloseTo(-6.02, within(.1));
    assertThat(measures.loudness()).isPresent();
  }

  @Test
  void wrongWordsFail() {
    TakeVerdict verdict = verdictOf(LINE, "The quick frown box jumps over the lazy dog.");
    assertThat(verdict.status()).isEqualTo(QaStatus.FAIL);
    assertThat(verdict.reasons())
        .containsExactly(
            "words: WER .22 over .15 (heard: The quick frown box jumps over the lazy dog.)");
    assertThat(verdict.status().code()).isEqualTo("fail");
  }

  @Test
  void oneWrongWordOfNinePasses() {
    assertThat(verdictOf(LINE, "The quick brown box jumps over the lazy dog.").status())
        .isEqualTo(QaStatus.PASS);
  }

  @Test
  void oneWrongWordOfThreeIsReviewedAndTwoFail() {
    SpokenText line = Lines.plain("close the door", Language.EN);
    assertThat(verdictOf(line, "Close the store.").status()).isEqualTo(QaStatus.REVIEW);
    assertThat(verdictOf(line, "Clothes the store.").status()).isEqualTo(QaStatus.FAIL);
  }

  @Test
  void aRunOfGarbageInALongLineFails() {
    String sentence = "we walked along the river and counted every boat that passed us by ";
    SpokenText line = Lines.plain(sentence.repeat(6), Language.EN);
    String heard = sentence.repeat(6) + "la la la la la la la la";
    TakeVerdict verdict = verdictOf(line, heard);
    assertThat(verdict.findings()).hasSize(1);
    assertThat(verdict.has(Check.WRONG_RUN)).isTrue();
    assertThat(verdict.reasons().get(0))
        .startsWith("wrong run: 8 units in a row, bar 8 (heard: we");
    assertThat(verdict.reasons().get(0)).endsWith("…)");
  }

  @Test
  void otherCharactersForTheSameSoundsAreReviewed() {
    SpokenText line = Lines.plain("他在办公室里等", Language.ZH);
    TakeVerdict verdict = verdictOf(line, "他在辦公勢力等");
    assertThat(verdict.status()).isEqualTo(QaStatus.REVIEW);
    assertThat(verdict.reasons()).containsExactly("words: CER .29 over .10 (heard: 他在辦公勢力等)");
  }

  @Test
  void otherSoundsFailAndNameTheCharacters() {
    SpokenText line = Lines.plain("银行很远", Language.ZH);
    TakeVerdict verdict = verdictOf(line, "银形很远");
    assertThat(verdict.status()).isEqualTo(QaStatus.FAIL);
    assertThat(verdict.reasons())
        .containsExactly(
            "words: CER .25 over .10 (heard: 银形很远)",
            "readings: rate .25 over .10 (heard: 行 hang2 as 形)");
  }

  @Test
  void aLengthOffItsTargetFails() {
    TakeVerdict verdict =
        examiner.examine(take(voiced(2, .5), OptionalDouble.of(2.02), 2)).verdict();
    assertThat(verdict.status()).isEqualTo(QaStatus.FAIL);
    assertThat(verdict.reasons())
        .containsExactly("length: off its target by .01 over .005 (2.00 s for 2.02 s)");
    assertThat(
            examiner.examine(take(voiced(2, .5), OptionalDouble.of(2.009), 9)).verdict().status())
        .isEqualTo(QaStatus.PASS);
  }

  @Test
  void anUnlikelyLengthIsReviewed() {
    assertThat(
            examiner.examine(take(voiced(2, .5), OptionalDouble.empty(), .9)).verdict().reasons())
        .containsExactly("length: ratio 2.22 over 2.00");
    assertThat(examiner.examine(take(voiced(2, .5), OptionalDouble.empty(), 5)).verdict().reasons())
        .containsExactly("length: ratio .40 under .50");
    assertThat(examiner.examine(take(voiced(2, .5), OptionalDouble.empty(), 0)).verdict().status())
        .isEqualTo(QaStatus.PASS);
  }

  @Test
  void anotherVoiceIsReviewed() {
    TakeVerdict verdict = examiner.examine(alike(.8, 3)).verdict();
    assertThat(verdict.status()).isEqualTo(QaStatus.REVIEW);
    assertThat(verdict.reasons())
        .containsExactly("voice: deviations 5.00 over 2.50 (similarity .80)");
  }

  @Test
  void aShortTakeNeedsToBeLessLikeItsSpeaker() {
    assertThat(examiner.examine(alike(.8, 2)).verdict().status()).isEqualTo(QaStatus.PASS);
    assertThat(examiner.examine(alike(.6, 2)).verdict().status()).isEqualTo(QaStatus.REVIEW);
  }

  private static RenderedTake alike(double similarity, double seconds) {
    return new RenderedTake(
        voiced(seconds, .5),
        LINE,
        Optional.empty(),
        OptionalDouble.of(similarity),
        Optional.of(VOICE),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        seconds);
  }

  @Test
  void aTargetUnderTheShortestIntelligibleLengthIsReviewed() {
    assertThat(examiner.examine(hurried(2.4)).verdict())
        .satisfies(
            verdict -> assertThat(verdict.status()).isEqualTo(QaStatus.REVIEW),
            verdict ->
                assertThat(verdict.reasons())
                    .containsExactly("length: 2.00 s under the shortest intelligible 2.40 s"));
    assertThat(examiner.examine(hurried(2)).verdict().status()).isEqualTo(QaStatus.PASS);
  }

  private static RenderedTake hurried(double shortest) {
    return new RenderedTake(
        voiced(2, .5),
        LINE,
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(2),
        OptionalDouble.of(shortest),
        4);
  }

  @Test
  void damagedSignalsFail() {
    float[] broken = voiced(2, .5).samples().clone();
    broken[5] = Float.NaN;
    assertThat(reasons(new Waveform(broken, RATE))).containsExactly("samples: 1 are not finite");
    assertThat(reasons(new Waveform(new float[RATE], RATE)))
        .containsExactly("loudness: nothing to hear");
    assertThat(reasons(new Waveform(new float[0], RATE)))
        .containsExactly("loudness: nothing to hear", "length: ratio .00 under .50");
    float[] clipped = voiced(2, .5).samples().clone();
    clipped[10_000] = 1;
    assertThat(reasons(new Waveform(clipped, RATE)))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("clipping: ratio .00002 over .00"),
            reason -> assertThat(reason).startsWith("true peak: "));
    float[] cut = Arrays.copyOf(voiced(2, .5).samples(), RATE);
    assertThat(examiner.examine(take(new Waveform(cut, RATE), OptionalDouble.empty(), 1)).verdict())
        .satisfies(
            verdict -> assertThat(verdict.status()).isEqualTo(QaStatus.FAIL),
            verdict ->
                assertThat(verdict.reasons())
                    .containsExactly("end: last 10 ms at -9.03 over -20.00 dBFS"));
  }

  @Test
  void truePeakHasATenthOfTolerance() {
    assertThat(reasons(voiced(2, Math.pow(10, -.95 / 20)))).isEmpty();
    assertThat(reasons(voiced(2, Math.pow(10, -.8 / 20))))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("true peak: -.8").endsWith(" over -1.00 dBTP"));
  }

  @Test
  void silenceInsideIsReviewedUnlessTheTextDemandsIt() {
    float[] samples = voiced(4, .5).samples().clone();
    Arrays.fill(samples, RATE, RATE * 5 / 2, 0);
    Waveform audio = new Waveform(samples, RATE);
    assertThat(examiner.examine(take(audio, OptionalDouble.empty(), 4)).verdict().reasons())
        .containsExactly("silence: 1.50 over 1.00 s");
    SpokenText paused =
        Lines.withParts(
            "one two",
            new SpokenPart.Word(0, "one", Language.EN, "wʌn", false),
            new SpokenPart.Break(4, 400),
            new SpokenPart.Mark(5, "."),
            new SpokenPart.Break(6, 300),
            new SpokenPart.Word(20, "two", Language.EN, "tu", true));
    RenderedTake take =
        new RenderedTake(
            audio,
            paused,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            4);
    ExaminedTake examined = examiner.examine(take);
    assertThat(examined.measures().demandedPause()).isEqualTo(.7);
    assertThat(examined.verdict().status()).isEqualTo(QaStatus.PASS);
  }

  @Test
  void aRecogniserThatDidNotEndIsReviewed() {
    RenderedTake take =
        new RenderedTake(
            voiced(2, .5),
            LINE,
            Optional.of(new Transcript("The quick brown fox jumps over the lazy dog", -.2, true)),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            2);
    assertThat(examiner.examine(take).verdict().reasons())
        .containsExactly(
            "recognition: did not come to an end"
                + " (heard: The quick brown fox jumps over the lazy dog)");
  }

  @Test
  void theBestTakeComesFirst() {
    ExaminedTake failed = spoken("The quick frown box jumps over the lazy dog", .9);
    ExaminedTake worse = spoken("The quick brown box jumps over the lazy dog", .95);
    ExaminedTake right = spoken("The quick brown fox jumps over the lazy dog", .88);
    ExaminedTake best = spoken("The quick brown fox jumps over the lazy dog", .92);
    List<ExaminedTake> takes = new ArrayList<>(List.of(failed, worse, right, best));
    takes.sort(TakeRanking.BEST_FIRST);
    assertThat(takes).containsExactly(best, right, worse, failed);
  }

  @Test
  void barsRefuseNonsense() {
    assertThatThrownBy(() -> new QualityBars(-.1, .15, .1, 8, .005, .5, 2, 2.5, 0, 1, -20, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("characterErrorRate is negative: -0.1");
    assertThatThrownBy(() -> new QualityBars(.1, .15, .1, 8, .005, 2, .5, 2.5, 0, 1, -20, -1))
        .hasMessage("longestRatio - shortestRatio is negative: -1.5");
  }

  private ExaminedTake spoken(String heard, double similarity) {
    return examiner.examine(
        new RenderedTake(
            voiced(2, .5),
            LINE,
            heard(heard),
            OptionalDouble.of(similarity),
            Optional.of(VOICE),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            2));
  }

  private TakeVerdict verdictOf(SpokenText line, String heard) {
    RenderedTake take =
        new RenderedTake(
            voiced(2, .5),
            line,
            heard(heard),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            2);
    return examiner.examine(take).verdict();
  }

  private List<String> reasons(Waveform audio) {
    return examiner.examine(take(audio, OptionalDouble.empty(), 2)).verdict().reasons().stream()
        .filter(reason -> !reason.equals("length: ratio .50 under .50"))
        .toList();
  }

  private static RenderedTake take(Waveform audio, OptionalDouble target, double natural) {
    return new RenderedTake(
        audio,
        LINE,
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        target,
        OptionalDouble.empty(),
        natural);
  }

  private static Optional<Transcript> heard(String text) {
    return Optional.of(new Transcript(text, -.2, false));
  }

  private static Waveform voiced(double seconds, double amplitude) {
    float[] samples = new float[(int) Math.round(seconds * RATE)];
    int fade = RATE / 20;
    for (int i = 0; i < samples.length; i++) {
      double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) fade);
      samples[i] = (float) (edge * amplitude * Math.sin(2 * Math.PI * 300 * i / RATE));
    }
    return new Waveform(samples, RATE);
  }
}
