package io.voicemill.runtime.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.reference.signal.SignalReport;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.ReferenceRow;
import java.util.List;
import java.util.Optional;

/**
 * A recording on its way into a voice.
 *
 * @param recording as the speaker table names it
 * @param report empty if it could not be read
 * @param weight what it counts against the speaker's other recordings, 0..1
 * @param speech ready for an encoder; empty without speech
 * @param parts embeddings of its parts; none without speech
 * @param embedding of the whole; empty without speech
 * @param findings about it alone
 */
record ReadClip(
    ReferenceRow row,
    ReferencePrompt recording,
    Optional<SignalReport> report,
    double weight,
    Optional<Waveform> speech,
    List<float[]> parts,
    Optional<float[]> embedding,
    List<Finding> findings) {

  ReadClip {
    requireNonNull(row, "row is null");
    requireNonNull(recording, "recording is null");
    requireNonNull(report, "report is null");
    requireNonNull(speech, "speech is null");
    parts = List.copyOf(parts);
    requireNonNull(embedding, "embedding is null");
    findings = List.copyOf(findings);
  }

  /** Seconds of speech. */
  double speechSeconds() {
    return report.map(SignalReport::speechSeconds).orElse(0.0);
  }

  /** The name of the file, for messages. */
  String name() {
    String uri = recording.uri();
    int slash = uri.lastIndexOf('/');
    return slash < 0 || slash == uri.length() - 1 ? uri : uri.substring(slash + 1);
  }
}
