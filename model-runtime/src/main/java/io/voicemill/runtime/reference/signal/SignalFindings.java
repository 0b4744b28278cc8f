package io.voicemill.runtime.reference.signal;

import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the figures of a recording mean, in words. */
public final class SignalFindings {

  private SignalFindings() {}

  /** The findings of one recording, the worst first; none for a good one. */
  public static List<Finding> of(SignalReport report, ReferenceBars bars) {
    List<Finding> findings = new ArrayList<>();
    ContentWords.add(findings, report, bars);
    boolean nothing = findings.stream().anyMatch(f -> f.severity() == Severity.REFUSED);
    if (!nothing) {
      DamageWords.add(findings, report, bars);
      MannerWords.add(findings, report, bars);
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  /**
   * The finding that more than one person speaks in a recording.
   *
   * @param between of {@link OneVoice}
   */
  public static Optional<Finding> severalSpeakers(OptionalDouble between, ReferenceBars bars) {
    if (between.orElse(1) >= bars.fairSeveralSpeakers()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingCode.SEVERAL_SPEAKERS,
            between.getAsDouble() < bars.poorSeveralSpeakers() ? Severity.POOR : Severity.ADVICE,
            Words.say(
                "More than one person seems to speak (likeness %.2f between the parts).",
                between.getAsDouble()),
            "The voice would be a mixture of them and sound like nobody.",
            "Cut the recording so that only the speaker is heard."));
  }

  /**
   * The finding that a recording is of somebody else than the speaker's others.
   *
   * @param cosine of {@link OutlierClips}
   * @param speechSeconds in the recording
   */
  public static Optional<Finding> otherSpeaker(
      OptionalDouble cosine, double speechSeconds, ReferenceBars bars) {
    if (cosine.orElse(1) >= OutlierClips.bar(speechSeconds, bars)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingCode.OTHER_SPEAKER,
            Severity.POOR,
            Words.say(
                "It sounds like another person than the other recordings (likeness %.2f).",
                cosine.getAsDouble()),
            "One voice is made of all recordings of a speaker.",
            "Check that the file belongs to this speaker, or leave it out."));
  }
}
