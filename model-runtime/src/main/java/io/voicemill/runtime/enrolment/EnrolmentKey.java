package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.take.EngineRevision;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.ReferenceRow;
import java.util.ArrayList;
import java.util.List;

/** Names everything that decides what becomes of a speaker. */
final class EnrolmentKey {

  private static final String SEPARATOR = "\u001f";

  private EnrolmentKey() {}

  /**
   * The key.
   *
   * @param bundles content hashes of the models
   */
  static String of(
      List<ReferenceRow> rows, Recordings recordings, EnrollerSettings settings, String bundles) {
    List<String> decisive = new ArrayList<>();
    decisive.add("enrolment " + Revision.CURRENT + " engine " + EngineRevision.CURRENT);
    decisive.add("bundles " + bundles);
    decisive.add(
        "settings %d %d %d %s %s %s %d"
            .formatted(
                settings.steps(),
                settings.calibrationTexts(),
                settings.refinements(),
                settings.manner(),
                settings.poor(),
                settings.maxSeconds(),
                settings.maxBytes()));
    rows.forEach(row -> decisive.add(row(row, recordings)));
    return Sha256.ofText(String.join("\n", decisive));
  }

  private static String row(ReferenceRow row, Recordings recordings) {
    return String.join(
        SEPARATOR,
        row.speakerId(),
        row.audio(),
        row.transcript().orElse(""),
        row.locale().orElse(""),
        row.consent().map(Consent::text).orElse(""),
        row.displayName().orElse(""),
        ClipReader.fingerprint(row, recordings));
  }
}
