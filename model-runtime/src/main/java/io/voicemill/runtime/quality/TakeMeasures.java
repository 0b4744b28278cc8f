package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.SignalMeasures;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.schemas.script.Language;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that is measured on one take.
 *
 * @param language of the line
 * @param seconds its length
 * @param targetSeconds the length that was asked for
 * @param shortestSeconds the length under which it can't be understood
 * @param durationError distance from the target, as a part of the target
 * @param lengthRatio its length in terms of what the text should take; empty if that is unknown
 * @param transcript what was heard
 * @param words wrong units
 * @param readings wrong syllables, Mandarin only
 * @param speakerSimilarity cosine to the speaker
 * @param similarityDeviations how many standard deviations the similarity is under the voice's own
 *     mean; negative above it
 * @param signal faults in the samples
 * @param demandedPause the longest pause that the text demands, in seconds
 * @param loudness integrated, in LUFS; empty if there is nothing to hear
 * @param truePeak in dBTP; empty if samples are not finite
 */
public record TakeMeasures(
    Language language,
    double seconds,
    OptionalDouble targetSeconds,
    OptionalDouble shortestSeconds,
    OptionalDouble durationError,
    OptionalDouble lengthRatio,
    Optional<Transcript> transcript,
    Optional<WordErrors> words,
    Optional<ReadingErrors> readings,
    OptionalDouble speakerSimilarity,
    OptionalDouble similarityDeviations,
    SignalMeasures signal,
    double demandedPause,
    OptionalDouble loudness,
    OptionalDouble truePeak) {

  public TakeMeasures {
    requireNonNull(language, "language is null");
    requireNonNull(targetSeconds, "targetSeconds is null");
    requireNonNull(shortestSeconds, "shortestSeconds is null");
    requireNonNull(durationError, "durationError is null");
    requireNonNull(lengthRatio, "lengthRatio is null");
    requireNonNull(transcript, "transcript is null");
    requireNonNull(words, "words is null");
    requireNonNull(readings, "readings is null");
    requireNonNull(speakerSimilarity, "speakerSimilarity is null");
    requireNonNull(similarityDeviations, "similarityDeviations is null");
    requireNonNull(signal, "signal is null");
    requireNonNull(loudness, "loudness is null");
    requireNonNull(truePeak, "truePeak is null");
  }

  /** Wrong characters for each meant one; empty for English and without a transcript. */
  public OptionalDouble characterErrorRate() {
    return language == Language.EN ? OptionalDouble.empty() : errorRate();
  }

  /** Wrong words for each meant one; empty but for English and without a transcript. */
  public OptionalDouble wordErrorRate() {
    return language == Language.EN ? errorRate() : OptionalDouble.empty();
  }

  /** Wrong units of the language for each meant one; empty without a transcript. */
  public OptionalDouble errorRate() {
    return words.isPresent() ? OptionalDouble.of(words.get().rate()) : OptionalDouble.empty();
  }
}
