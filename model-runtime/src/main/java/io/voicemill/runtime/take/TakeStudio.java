package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.ExaminedTake;
import io.voicemill.runtime.quality.RenderedTake;
import io.voicemill.runtime.quality.TakeExaminer;
import io.voicemill.runtime.quality.reading.ReadingBars;
import io.voicemill.runtime.quality.reading.ReadingJudge;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import java.util.Optional;
import java.util.OptionalDouble;

/** Speaks attempts, listens to them and examines them. */
final class TakeStudio {
  private final SpeechModels models;
  private final TakeExaminer examiner;
  private final Optional<ReadingJudge> judge;

  TakeStudio(SpeechModels models, MakerSettings settings) {
    this.models = requireNonNull(models, "models is null");
    this.examiner = new TakeExaminer(settings.bars());
    this.judge =
        settings.listening() == MakerSettings.Listening.ON
            ? models.recognizer().map(scorer -> new ReadingJudge(scorer, ReadingBars.DEFAULT))
            : Optional.empty();
  }

  /** Who judges readings; empty if nobody does. */
  Optional<ReadingJudge> judge() {
    return judge;
  }

  /**
   * One take.
   *
   * @param given the line as it was read first
   */
  Candidate candidate(
      LineRehearsal line, SpokenText given, Attempt attempt, Clock synthesis, Clock recognition) {
    SpokenText spoken = attempt.respelling().apply(given, line::read);
    Speech speech =
        synthesis.time(
            () ->
                models
                    .voice()
                    .synthesize(
                        new SynthesisRequest(
                            spoken,
                            line.voice(),
                            attempt.duration(),
                            line.prosody(),
                            attempt.seed(),
                            attempt.longestClause())));
    Waveform audio = speech.audio();
    Optional<Transcript> heard =
        recognition.time(
            () -> models.recognizer().map(each -> each.transcribe(audio, spoken.language())));
    ExaminedTake examined =
        examiner.examine(
            new RenderedTake(
                audio,
                spoken,
                heard,
                similarity(audio, line.voice()),
                line.voice()
                    .reference()
                    .map(reference -> EmotionalVoice.reference(reference, line.prosody())),
                Candidate.target(line.line(), speech),
                speech.shortestSeconds(),
                models.voice().predictSeconds(spoken) / line.prosody().tempo().rate()));
    return new Candidate(attempt, speech, examined);
  }

  private OptionalDouble similarity(Waveform audio, Voice voice) {
    if (voice.reference().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Cosine.between(voice.reference().get().embedding(), models.encoder().embed(audio)));
  }
}
