package io.voicemill.runtime.reference.signal;

import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.List;

/** Words for what a recording holds or lacks. */
final class ContentWords {

  private ContentWords() {}

  static void add(List<Finding> findings, SignalReport report, ReferenceBars bars) {
    if (report.notFinite() > 0) {
      findings.add(notFinite(report, bars));
    }
    if (report.truncated()) {
      findings.add(
          new Finding(
              FindingCode.TOO_LONG,
              Severity.ADVICE,
              Words.say("Only the first %.0f s are used.", report.seconds()),
              "A voice needs no more than some minutes.",
              "Put the best part of the recording first."));
    }
    if (report.peak() < bars.silentPeak()) {
      findings.add(
          new Finding(
              FindingCode.SILENT,
              Severity.REFUSED,
              Words.say("Nothing is heard in its %.1f s.", report.seconds()),
              "A voice can only be made where somebody speaks.",
              "Check the microphone and the file, and record again."));
    } else if (musicAlone(report, bars)) {
      findings.add(
          noSpeech("It holds music and hardly any speech", report.music().orElse(0), report));
    } else if (report.speechSeconds() == 0) {
      findings.add(noSpeech("No speech is heard in it", report.music().orElse(0), report));
    } else if (report.speechSeconds() < bars.shortSeconds()) {
      findings.add(
          new Finding(
              FindingCode.TOO_SHORT,
              Severity.ADVICE,
              Words.say("It holds %.1f s of speech.", report.speechSeconds()),
              Words.say("Under %.0f s say little about a voice.", bars.shortSeconds()),
              "Record whole sentences, 5 to 15 s each."));
    }
  }

  private static boolean musicAlone(SignalReport report, ReferenceBars bars) {
    return report.music().orElse(0) >= bars.musicAlone()
        && report.syllableRate().orElse(0) < bars.fewestSyllables();
  }

  private static Finding noSpeech(String problem, double music, SignalReport report) {
    return new Finding(
        FindingCode.NO_SPEECH,
        Severity.REFUSED,
        Words.say(
            "%s (%.1f s, notes in %s of it).", problem, report.seconds(), Words.percent(music)),
        "A voice can only be made where somebody speaks.",
        "Check that it is the right file, and record the speaker alone.");
  }

  private static Finding notFinite(SignalReport report, ReferenceBars bars) {
    double share = report.notFinite() / Math.max(1, report.seconds() * report.sampleRate());
    return new Finding(
        FindingCode.NOT_FINITE,
        share > bars.poorNotFinite() ? Severity.POOR : Severity.ADVICE,
        Words.say("%d samples are no numbers.", report.notFinite()),
        "They are taken for silence, which clicks.",
        "Write the file again with the program that made it.");
  }
}
