package io.voicemill.runtime.enrolment;

import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with all recordings of a speaker together, in words. */
final class SpeakerFindings {

  /** Under this no voice is made. */
  static final double FEWEST_SECONDS = 3;

  /** From this on a voice is close to that of more seconds. */
  static final double ENOUGH_SECONDS = 5;

  private static final double FLAT_SEMITONES = 4;
  private static final double SLOWEST = 2;
  private static final double FASTEST = 7.5;

  private SpeakerFindings() {}

  static List<Finding> ofSpeech(List<ReadClip> clips) {
    double seconds =
        clips.stream()
            .filter(
                clip ->
                    clip.findings().stream()
                        .noneMatch(finding -> finding.severity() == Severity.REFUSED))
            .mapToDouble(ReadClip::speechSeconds)
            .sum();
    if (seconds >= ENOUGH_SECONDS) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.TOO_SHORT,
            seconds < FEWEST_SECONDS ? Severity.REFUSED : Severity.POOR,
            String.format(Locale.ROOT, "There are %.1f s of speech.", seconds),
            seconds < FEWEST_SECONDS
                ? "Under 3 s the words decide more about the voice than the speaker does."
                : "Under 5 s the words still move the voice.",
            "Record at least 5 s, better 30 s."));
  }

  /**
   * A finding about one recording, as one about the speaker. A recording that is not used does not
   * keep the others from becoming a voice, if the user accepts that.
   */
  static Finding ofClip(ReadClip clip, Finding finding, boolean usable, int clips) {
    boolean left = finding.severity() == Severity.REFUSED && usable;
    return new Finding(
        finding.code(),
        left ? Severity.POOR : finding.severity(),
        clips == 1 ? finding.problem() : clip.name() + ": " + finding.problem(),
        finding.why(),
        left ? finding.fix() + " Or take it out of the table." : finding.fix());
  }

  static List<Finding> ofManner(Map<Figure, Double> figures) {
    List<Finding> findings = new ArrayList<>();
    Double range = figures.get(Figure.F0_RANGE_SEMITONES);
    if (range != null && range < FLAT_SEMITONES) {
      findings.add(
          new Finding(
              FindingCode.FLAT,
              Severity.ADVICE,
              String.format(Locale.ROOT, "The melody moves by %.1f semitones only.", range),
              "A monotonous recording says little of how the speaker really talks.",
              "Record a question, an exclamation and a lively story."));
    }
    Double rate = figures.get(Figure.SYLLABLES_PER_SECOND);
    if (rate != null && (rate < SLOWEST || rate > FASTEST)) {
      findings.add(
          new Finding(
              FindingCode.UNUSUAL_RATE,
              Severity.ADVICE,
              String.format(Locale.ROOT, "It is spoken at %.1f syllables a second.", rate),
              "Few speak at less than 2 or more than 7.5.",
              "Record at an ordinary pace."));
    }
    return findings;
  }
}
