package io.voicemill.runtime.reference.signal;

import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.List;

/** Words for how it was spoken and cut; never more than advice. */
final class MannerWords {

  private MannerWords() {}

  static void add(List<Finding> findings, SignalReport report, ReferenceBars bars) {
    if (report.silence() > bars.silence()) {
      advise(
          findings,
          FindingCode.MUCH_SILENCE,
          Words.say("%s of it is without speech.", Words.percent(report.silence())),
          "Only speech counts.",
          "Cut the silence off, or speak on.");
    }
    double loudness = report.loudness().orElse(Double.NEGATIVE_INFINITY);
    if (loudness < bars.lowLoudness()) {
      advise(
          findings,
          FindingCode.LOW_LEVEL,
          report.loudness().isPresent()
              ? Words.say("Its loudness is %.0f LUFS.", loudness)
              : "It is hardly audible.",
          "Raised to a usable level, its noise is raised too.",
          "Record closer to the microphone or with more gain.");
    }
    if (report.speechSeconds() < bars.shortSeconds()) {
      return;
    }
    double rate = report.syllableRate().orElse(bars.slowest());
    if (rate < bars.slowest() || rate > bars.fastest()) {
      advise(
          findings,
          FindingCode.UNUSUAL_RATE,
          Words.say("It has %.1f syllables a second.", rate),
          "The voice would take that pace over.",
          "Speak as in a conversation.");
    }
    double range = report.rangeSemitones().orElse(bars.flatSemitones());
    if (range < bars.flatSemitones()) {
      advise(
          findings,
          FindingCode.FLAT,
          Words.say("Its melody spans %.1f semitones.", range),
          "The voice would speak in one tone.",
          "Read it as if to somebody.");
    }
  }

  private static void advise(
      List<Finding> findings, FindingCode code, String problem, String why, String fix) {
    findings.add(new Finding(code, Severity.ADVICE, problem, why, fix));
  }
}
