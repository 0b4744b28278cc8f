package io.voicemill.runtime.enrolment;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.SpeakerQuality;

/** Why there is no voice, or no line that it may speak. */
final class Refusals {

  private static final Finding NOTHING_USABLE =
      new Finding(
          FindingCode.NO_SPEECH,
          Severity.REFUSED,
          "No recording can be used.",
          "A voice is made of speech of one person.",
          "Record at least 5 s of the speaker alone.");

  private Refusals() {}

  static Finding noConsent() {
    return new Finding(
        FindingCode.NO_CONSENT,
        Severity.ADVICE,
        "No consent is on record.",
        "render rejects the speaker's lines, unless consent.required is false.",
        "Fill in the column consent: %s.".formatted(Consent.FORM));
  }

  /** The worst finding as a problem. */
  static Problem problem(SpeakerQuality quality) {
    Finding first =
        quality.findings().stream()
            .filter(finding -> finding.severity() != Severity.ADVICE)
            .findFirst()
            .orElse(NOTHING_USABLE);
    return Problem.in(
        "audio",
        ProblemCode.POOR_REFERENCE,
        first.problem(),
        first.why(),
        first.severity() == Severity.POOR
            ? first.fix() + " To make the voice all the same: --accept-poor."
            : first.fix());
  }
}
