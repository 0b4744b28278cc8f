package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.reference.signal.ReferenceBars;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.List;
import java.util.Locale;

/** What is wrong with all recordings of a speaker together, in words. */
final class SpeakerFindings {

  /** Under this no voice is made. */
  static final double FEWEST_SECONDS = 3;

  /** From this on a voice is close to that of more seconds. */
  static final double ENOUGH_SECONDS = 5;

  private SpeakerFindings() {}

  static List<Finding> ofSpeech(List<ReadClip> clips) {
    double seconds =
        clips.stream().filter(clip -> !isRefused(clip)).mapToDouble(ReadClip::speechSeconds).sum();
    if (seconds >= ENOUGH_SECONDS || clips.stream().allMatch(SpeakerFindings::isRefused)) {
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

  private static boolean isRefused(ReadClip clip) {
    return clip.findings().stream().anyMatch(finding -> finding.severity() == Severity.REFUSED);
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

  /** Of two recordings that are of different people nobody knows which is the wrong one. */
  static List<Finding> ofPair(List<ReadClip> clips, ReferenceBars bars) {
    List<ReadClip> heard =
        clips.stream()
            .filter(clip -> clip.embedding().isPresent())
            .filter(clip -> clip.speechSeconds() >= FEWEST_SECONDS)
            .toList();
    if (heard.size() != 2) {
      return List.of();
    }
    double cosine =
        Cosine.between(
            heard.get(0).embedding().orElseThrow(), heard.get(1).embedding().orElseThrow());
    boolean enough = heard.stream().allMatch(clip -> clip.speechSeconds() > ENOUGH_SECONDS);
    if (cosine >= (enough ? bars.otherSpeaker() : bars.otherSpeakerShort())) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.OTHER_SPEAKER,
            Severity.POOR,
            String.format(
                Locale.ROOT,
                "%s and %s sound like different people (likeness %.2f).",
                heard.get(0).name(),
                heard.get(1).name(),
                cosine),
            "One voice is made of all recordings of a speaker.",
            "Check which of them is of this speaker, and take the other one out."));
  }
}
