package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.ExaminedTake;
import io.voicemill.runtime.quality.TakeVerdict;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.QaStatus;
import java.util.List;
import java.util.OptionalDouble;

/** A take that may become the line's. */
record Candidate(Attempt attempt, Speech speech, ExaminedTake examined) {

  Candidate {
    requireNonNull(attempt, "attempt is null");
    requireNonNull(speech, "speech is null");
    requireNonNull(examined, "examined is null");
  }

  /** The length that a line asked for. */
  static OptionalDouble target(ScriptLine line, Speech speech) {
    return line.duration() instanceof DurationRequest.Natural
        ? OptionalDouble.empty()
        : speech.targetSeconds();
  }

  QaStatus status() {
    return examined.verdict().status();
  }

  /** Whether words were misheard, rather than the voice or the signal at fault. */
  boolean wordsWrong() {
    TakeVerdict verdict = examined.verdict();
    return verdict.has(TakeVerdict.Check.WORDS)
        || verdict.has(TakeVerdict.Check.WRONG_RUN)
        || verdict.has(TakeVerdict.Check.READINGS)
        || verdict.has(TakeVerdict.Check.RECOGNITION);
  }

  /** The same with doubts about its readings in the verdict. */
  Candidate doubted(List<ReadingDoubt> doubts) {
    TakeVerdict verdict = examined.verdict();
    for (ReadingDoubt doubt : doubts) {
      verdict =
          verdict.with(
              new TakeVerdict.Finding(
                  TakeVerdict.Check.READINGS,
                  QaStatus.REVIEW,
                  "%s as %s, rather %s: %s"
                      .formatted(
                          doubt.character(), doubt.reading(), doubt.rival(), doubt.evidence())));
    }
    return new Candidate(attempt, speech, new ExaminedTake(examined.measures(), verdict));
  }
}
