package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.audio.decode.AudioDecoder;
import io.voicemill.runtime.audio.decode.DecodeLimits;
import io.voicemill.runtime.audio.decode.Recording;
import io.voicemill.runtime.reference.signal.OneVoice;
import io.voicemill.runtime.reference.signal.PreparedClip;
import io.voicemill.runtime.reference.signal.ReferenceBars;
import io.voicemill.runtime.reference.signal.SignalExaminer;
import io.voicemill.runtime.reference.signal.SignalFindings;
import io.voicemill.runtime.reference.signal.SignalReport;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fetches, decodes, measures and hears one recording after the other. */
record ClipReader(SpeakerEncoder encoder, DecodeLimits limits, ReferenceBars bars) {
  private static final double MOST_MISSING = .3;

  /** The hash of a recording's bytes; what keeps it from being read, if it cannot be. */
  static String fingerprint(ReferenceRow row, Recordings recordings) {
    try (Recordings.Fetched fetched = recordings.fetch(row.audio())) {
      return Sha256.ofFile(fetched.file());
    } catch (VoicemillException e) {
      return "unreadable: " + e.problem().code();
    } catch (IOException e) {
      return "unreadable";
    }
  }

  ReadClip read(ReferenceRow row, Recordings recordings) {
    String sha256 = "";
    try (Recordings.Fetched fetched = recordings.fetch(row.audio())) {
      sha256 = Sha256.ofFile(fetched.file());
      return heard(
          row, prompt(row, sha256), AudioDecoder.decode(fetched.file(), row.audio(), limits));
    } catch (VoicemillException e) {
      if (e.problem().code() != ProblemCode.UNREADABLE_SOURCE) {
        throw e;
      }
      return unread(row, sha256, unreadable(e.problem()));
    } catch (IOException e) {
      return unread(row, sha256, failed(e));
    }
  }

  private ReadClip heard(ReferenceRow row, ReferencePrompt prompt, Recording recording) {
    SignalReport report =
        SignalExaminer.examine(recording.audio(), recording.notFinite(), recording.truncated());
    List<Finding> findings = new ArrayList<>(SignalFindings.of(report, bars));
    if (recording.damagedPackets() > 0 || recording.missingSeconds() > MOST_MISSING) {
      findings.add(damaged(recording));
    }
    PreparedClip prepared = PreparedClip.of(recording.audio(), report);
    List<float[]> parts =
        prepared.audio().samples().length == 0 ? List.of() : encoder.embedParts(prepared.audio());
    SignalFindings.severalSpeakers(OneVoice.between(parts), bars).ifPresent(findings::add);
    return new ReadClip(
        row,
        prompt,
        Optional.of(report),
        prepared.weight(),
        parts.isEmpty() ? Optional.empty() : Optional.of(prepared.audio()),
        parts,
        parts.isEmpty() ? Optional.empty() : Optional.of(Centre.of(parts)),
        findings);
  }

  private static ReadClip unread(ReferenceRow row, String sha256, Finding finding) {
    return new ReadClip(
        row,
        prompt(row, sha256),
        Optional.empty(),
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(finding));
  }

  private static ReferencePrompt prompt(ReferenceRow row, String sha256) {
    return new ReferencePrompt(
        row.audio(), sha256, row.transcript().orElse(""), row.locale().orElse(""));
  }

  private static Finding unreadable(Problem problem) {
    return new Finding(
        FindingCode.UNREADABLE, Severity.REFUSED, problem.problem(), problem.why(), problem.fix());
  }

  private static Finding failed(IOException failure) {
    return new Finding(
        FindingCode.UNREADABLE,
        Severity.REFUSED,
        "The recording cannot be read.",
        "The file system says: %s.".formatted(failure.getMessage()),
        "Check the file and its permissions.");
  }

  private static Finding damaged(Recording recording) {
    return new Finding(
        FindingCode.UNREADABLE,
        Severity.ADVICE,
        recording.missingSeconds() > MOST_MISSING
            ? String.format(
                Locale.ROOT, "The last %.1f s of the file are missing.", recording.missingSeconds())
            : "%d parts of the file are damaged.".formatted(recording.damagedPackets()),
        "Only what could be decoded is used.",
        "Copy or export the recording again.");
  }
}
