package io.voicemill.runtime.reference.signal;

import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.List;
import java.util.OptionalDouble;

/** Words for what the room, the microphone and the file did to the speech. */
final class DamageWords {

  private DamageWords() {}

  static void add(List<Finding> findings, SignalReport report, ReferenceBars bars) {
    music(findings, report, bars);
    over(
        findings,
        FindingCode.CLIPPED,
        OptionalDouble.of(report.clippedRatio()),
        bars.fairClipping(),
        bars.poorClipping(),
        Words.say("Peaks are cut off in %s of it.", Words.percent(report.clippedRatio())),
        "The voice would sound harsh and torn.",
        "Record again with less gain; making it quieter afterwards does not help.");
    under(
        findings,
        FindingCode.NARROW_BAND,
        report.bandwidth(),
        bars.fairBandwidth(),
        bars.poorBandwidth(),
        Words.say("The speech ends at %.1f kHz.", report.bandwidth().orElse(0) / 1000),
        "The voice would sound dull, as on a telephone.",
        "Record at 24 kHz or more, and not from a call.");
    lossy(findings, report, bars);
    over(
        findings,
        FindingCode.HUM,
        report.hum(),
        bars.fairHum(),
        bars.poorHum(),
        Words.say("The mains hum, %.0f dB under the speech.", -report.hum().orElse(0)),
        "The hum is taken for part of the voice.",
        "Change the cable or the socket, or cut off what is below 80 Hz.");
    under(
        findings,
        FindingCode.NOISY,
        report.signalToNoise(),
        bars.fairSignalToNoise(),
        bars.poorSignalToNoise(),
        Words.say("The speech is %.0f dB above the noise.", report.signalToNoise().orElse(0)),
        "Noise makes the voice rough and less like the speaker.",
        "Record in a quiet room, a hand's breadth from the microphone.");
    over(
        findings,
        FindingCode.REVERBERANT,
        report.reverberation(),
        bars.fairReverberation(),
        bars.poorReverberation(),
        Words.say("The room rings for %.1f s.", report.reverberation().orElse(0)),
        "The room is taken for part of the voice.",
        "Record in a small room with soft furniture, close to the microphone.");
  }

  private static void music(List<Finding> findings, SignalReport report, ReferenceBars bars) {
    double share = report.music().orElse(0);
    if (share >= bars.music()) {
      findings.add(
          new Finding(
              FindingCode.MUSIC,
              Severity.POOR,
              Words.say("Music is heard in %s of it.", Words.percent(share)),
              "The music is taken for part of the voice.",
              "Use a recording without music."));
    }
  }

  private static void lossy(List<Finding> findings, SignalReport report, ReferenceBars bars) {
    double share = report.holes().orElse(0);
    if (share >= bars.holes()) {
      boolean poor = report.bandwidth().orElse(0) < bars.lossyBandwidth();
      findings.add(
          new Finding(
              FindingCode.LOSSY,
              poor ? Severity.POOR : Severity.ADVICE,
              Words.say("A codec left %s of the spectrum empty.", Words.percent(share)),
              "The voice would sound as if it came through water.",
              "Use the original file: WAV, FLAC, or a higher bit rate."));
    }
  }

  private static void over(
      List<Finding> findings,
      FindingCode code,
      OptionalDouble figure,
      double fair,
      double poor,
      String problem,
      String why,
      String fix) {
    if (figure.isPresent() && figure.getAsDouble() > fair) {
      Severity severity = figure.getAsDouble() > poor ? Severity.POOR : Severity.ADVICE;
      findings.add(new Finding(code, severity, problem, why, fix));
    }
  }

  private static void under(
      List<Finding> findings,
      FindingCode code,
      OptionalDouble figure,
      double fair,
      double poor,
      String problem,
      String why,
      String fix) {
    if (figure.isPresent() && figure.getAsDouble() < fair) {
      Severity severity = figure.getAsDouble() < poor ? Severity.POOR : Severity.ADVICE;
      findings.add(new Finding(code, severity, problem, why, fix));
    }
  }
}
