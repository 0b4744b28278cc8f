package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.reference.coverage.Transcripts;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said in the recordings that can be read.
 *
 * @param findings about transcripts that the front end cannot read
 */
record SpokenTranscripts(Transcripts transcripts, List<Finding> findings) {

  static SpokenTranscripts of(List<ReadClip> clips, TextFrontEnd frontEnd) {
    Map<Language, List<SpokenText>> spoken = new EnumMap<>(Language.class);
    List<Finding> findings = new ArrayList<>();
    int without = 0;
    for (ReadClip clip : clips) {
      ReferenceRow row = clip.row();
      if (clip.report().isEmpty()) {
        continue;
      }
      if (row.transcript().isEmpty()) {
        without++;
        continue;
      }
      try {
        SpokenText text = speak(row, frontEnd);
        spoken.computeIfAbsent(text.language(), language -> new ArrayList<>()).add(text);
      } catch (VoicemillException e) {
        findings.add(unread(clip, e));
      }
    }
    return new SpokenTranscripts(new Transcripts(spoken, without), findings);
  }

  /** What is said in a recording; empty if its transcript cannot be read. */
  static Optional<SpokenText> read(ReadClip clip, TextFrontEnd frontEnd) {
    try {
      return clip.row().transcript().isEmpty()
          ? Optional.empty()
          : Optional.of(speak(clip.row(), frontEnd));
    } catch (VoicemillException e) {
      return Optional.empty();
    }
  }

  private static SpokenText speak(ReferenceRow row, TextFrontEnd frontEnd) {
    return frontEnd.speak(
        row.transcript().orElseThrow(),
        row.locale().map(SpeakerLocale::language).orElse(Language.AUTO));
  }

  private static Finding unread(ReadClip clip, VoicemillException failure) {
    return new Finding(
        FindingCode.NO_TRANSCRIPT,
        Severity.ADVICE,
        "%s: its transcript cannot be read. %s".formatted(clip.name(), failure.problem().problem()),
        "Its sounds are not counted.",
        failure.problem().fix());
  }
}
