package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.SignalMeasures;
import io.voicemill.runtime.audio.TruePeak;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.VoiceReference;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures takes and judges them by bars. Runs no model; thread-safe.
 *
 * <p>A take fails if it can't be used as it is: samples that are not finite, nothing to hear, wrong
 * words, a run of wrong words, a length off its target, clipping, an end that is cut off. It is to
 * be reviewed if a listener has to decide: readings, another voice, an unlikely length without a
 * target, a target under the shortest length in which the line can be understood, silence inside, a
 * true peak over its bar, a recogniser that did not come to an end.
 *
 * <p>In Mandarin and Japanese, wrong characters whose readings are within their bar are to be
 * reviewed and do not fail: the recogniser chose other characters for the same sounds. For the same
 * reason the run is counted in readings there.
 *
 * <p>A single wrong word in an English line of at most six is to be reviewed and does not fail: it
 * is as likely the recogniser's as the voice's.
 *
 * <p>An encoder hears less of a voice in a short take: below 2.8 s a similarity of .1 less is
 * expected for each second that is missing, as measured on the takes of the examples.
 *
 * <p>A length that was asked for is judged by its target only.
 */
public final class TakeExaminer {
  private static final double LEAST_DEVIATION = .02;
  private static final double FULL_SECONDS = 2.8;
  private static final double LOST_A_SECOND = .1;

  private final QualityBars bars;

  public TakeExaminer(QualityBars bars) {
    this.bars = requireNonNull(bars, "bars is null");
  }

  /** Measures and judges one take. */
  public ExaminedTake examine(RenderedTake take) {
    TakeMeasures measures = measure(take);
    return new ExaminedTake(measures, new Judgement(measures, bars).verdict());
  }

  private static TakeMeasures measure(RenderedTake take) {
    SignalMeasures signal = SignalMeasures.of(take.audio());
    boolean finite = signal.notFinite() == 0;
    double seconds = take.audio().seconds();
    SpokenText text = take.text();
    return new TakeMeasures(
        text.language(),
        seconds,
        take.targetSeconds(),
        take.shortestSeconds(),
        durationError(seconds, take.targetSeconds()),
        take.naturalSeconds() > 0
            ? OptionalDouble.of(seconds / take.naturalSeconds())
            : OptionalDouble.empty(),
        take.transcript(),
        take.transcript().map(heard -> WordErrors.between(text, heard.text())),
        take.transcript().flatMap(heard -> ReadingErrors.between(text, heard.text())),
        take.speakerSimilarity(),
        deviations(take.speakerSimilarity(), take.voice(), seconds),
        signal,
        demandedPause(text),
        finite ? Loudness.integrated(take.audio()) : OptionalDouble.empty(),
        finite ? OptionalDouble.of(TruePeak.measure(take.audio())) : OptionalDouble.empty());
  }

  private static OptionalDouble durationError(double seconds, OptionalDouble target) {
    return target.isPresent()
        ? OptionalDouble.of(Math.abs(seconds - target.getAsDouble()) / target.getAsDouble())
        : target;
  }

  private static OptionalDouble deviations(
      OptionalDouble similarity, Optional<VoiceReference> voice, double seconds) {
    if (similarity.isEmpty() || voice.isEmpty()) {
      return OptionalDouble.empty();
    }
    double deviation = Math.max(LEAST_DEVIATION, voice.get().similarityDeviation());
    double expected =
        voice.get().meanSimilarity() - LOST_A_SECOND * Math.max(0, FULL_SECONDS - seconds);
    return OptionalDouble.of((expected - similarity.getAsDouble()) / deviation);
  }

  private static double demandedPause(SpokenText text) {
    int longest = 0;
    int current = 0;
    for (SpokenPart part : text.parts()) {
      if (part instanceof SpokenPart.Break pause) {
        current += pause.milliseconds();
        longest = Math.max(longest, current);
      } else if (part instanceof SpokenPart.Word) {
        current = 0;
      }
    }
    return longest / 1_000.0;
  }
}
