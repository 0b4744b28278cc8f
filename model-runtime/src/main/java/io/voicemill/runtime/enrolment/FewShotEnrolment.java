package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.TranscribedClip;
import io.voicemill.runtime.voice.VoiceCloner;
import io.voicemill.runtime.voice.kokoro.adapt.Adapted;
import io.voicemill.runtime.voice.kokoro.adapt.FewShot;
import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fits the manner of a speaker with enough transcribed speech. */
record FewShotEnrolment(FewShot fewShot, VoiceCloner cloner, CloneSettings settings) {

  /** Renders of the search for a closer style, where the user asked for no other number. */
  static final int USUAL_REFINEMENTS = 60;

  private static final int FEWEST_CLIPS = 4;

  /**
   * What came of it.
   *
   * @param figures for the quality report
   * @param finding why nothing was changed
   */
  record Outcome(VoiceProfile profile, Map<Figure, Double> figures, Optional<Finding> finding) {}

  Outcome adapt(
      String locale,
      VoiceProfile start,
      SpeakerReference reference,
      List<ReadClip> clips,
      TextFrontEnd frontEnd) {
    List<TranscribedClip> transcribed = transcribed(clips, frontEnd);
    double seconds = transcribed.stream().mapToDouble(clip -> clip.audio().seconds()).sum();
    if (seconds < FewShot.LEAST_SECONDS || transcribed.size() < FEWEST_CLIPS) {
      return new Outcome(start, Map.of(), Optional.of(tooLittle(seconds, transcribed.size())));
    }
    int refinements = settings.refinements() == 0 ? USUAL_REFINEMENTS : settings.refinements();
    Adapted adapted =
        fewShot.adapt(
            locale,
            start,
            transcribed,
            (embedding, renders) ->
                cloner.clone(
                    new SpeakerReference(
                        reference.speakerId(),
                        embedding,
                        reference.medianF0(),
                        reference.language(),
                        reference.prompts()),
                    new CloneSettings(
                        settings.texts(), settings.steps(), renders, settings.seed())),
            refinements);
    Map<Figure, Double> figures =
        Map.of(
            Figure.SOUND_LENGTHS, adapted.durationBefore(),
            Figure.SOUND_LENGTHS_ADAPTED, adapted.durationAfter(),
            Figure.LIKENESS, adapted.similarityBefore(),
            Figure.LIKENESS_ADAPTED, adapted.similarityAfter());
    return new Outcome(
        adapted.profile(),
        figures,
        adapted.kept().isEmpty() ? Optional.of(nothingGained()) : Optional.empty());
  }

  private static List<TranscribedClip> transcribed(List<ReadClip> clips, TextFrontEnd frontEnd) {
    List<TranscribedClip> transcribed = new ArrayList<>();
    for (ReadClip clip : clips) {
      boolean usable =
          clip.findings().stream().noneMatch(finding -> finding.severity() == Severity.REFUSED);
      if (usable && clip.speech().isPresent() && clip.row().transcript().isPresent()) {
        SpokenTranscripts.read(clip, frontEnd)
            .ifPresent(text -> transcribed.add(new TranscribedClip(clip.speech().get(), text)));
      }
    }
    return transcribed;
  }

  private static Finding tooLittle(double seconds, int clips) {
    return new Finding(
        FindingCode.FEW_SHOT,
        Severity.ADVICE,
        String.format(
            Locale.ROOT,
            "Few-shot was left out: there are %.0f s of transcribed speech in %d recordings.",
            seconds,
            clips),
        "It takes %.0f s in %d recordings: half of them are held out against overfitting."
            .formatted(FewShot.LEAST_SECONDS, FEWEST_CLIPS),
        "Add recordings with transcripts.");
  }

  private static Finding nothingGained() {
    return new Finding(
        FindingCode.FEW_SHOT,
        Severity.ADVICE,
        "Few-shot changed nothing.",
        "No part of it brought the voice nearer to the recordings that were held out.",
        "Check that the transcripts are what is said; else the voice is as near as it gets.");
  }
}
