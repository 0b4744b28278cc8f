package io.voicemill.runtime.take;

import io.voicemill.runtime.quality.ReadingErrors;
import io.voicemill.runtime.quality.TakeMeasures;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.schemas.take.Heard;
import io.voicemill.schemas.take.SignalLevels;
import io.voicemill.schemas.take.TimedWord;
import java.util.List;
import java.util.OptionalDouble;

/** What was measured on a take, in the records of the takes table. */
final class TakeMeasurements {

  private TakeMeasurements() {}

  static List<TimedWord> words(Speech speech) {
    return speech.words().stream()
        .map(
            word ->
                new TimedWord(word.word(), word.start(), word.startSeconds(), word.endSeconds()))
        .toList();
  }

  static Heard heard(TakeMeasures measures) {
    return new Heard(
        measures.transcript().map(Transcript::text),
        measures.characterErrorRate(),
        measures.wordErrorRate(),
        measures
            .readings()
            .map(ReadingErrors::rate)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        measures.speakerSimilarity());
  }

  static SignalLevels signal(TakeMeasures measures) {
    return new SignalLevels(
        measures.loudness().orElse(Double.NEGATIVE_INFINITY),
        measures.truePeak().orElse(Double.NaN),
        measures.signal().clippedRatio(),
        measures.signal().silenceRatio());
  }
}
