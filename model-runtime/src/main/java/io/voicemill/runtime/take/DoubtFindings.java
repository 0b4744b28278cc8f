package io.voicemill.runtime.take;

import io.voicemill.runtime.quality.TakeVerdict;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.schemas.take.QaStatus;

/** Doubts about readings in the words of a verdict. */
final class DoubtFindings {

  private DoubtFindings() {}

  static TakeVerdict.Finding of(ReadingDoubt doubt) {
    return new TakeVerdict.Finding(
        TakeVerdict.Check.READINGS,
        QaStatus.REVIEW,
        "%s as %s, rather %s: %s"
            .formatted(doubt.character(), doubt.reading(), doubt.rival(), doubt.evidence()));
  }
}
