package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.check.EmotionMeasure;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.quality.ExaminedTake;
import io.voicemill.runtime.quality.RenderedTake;
import io.voicemill.runtime.quality.TakeExaminer;
import io.voicemill.runtime.quality.TakeRanking;
import io.voicemill.runtime.quality.TakeVerdict;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.EmotionCheck;
import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes takes with the models of bundles. Closed when the JVM needs them no more. */
public final class BundleTakeMaker implements TakeMaker, AutoCloseable {

  private final BundleLinePreparer preparer;
  private final SpeechModels models;
  private final TakeExaminer examiner;
  private final int maxAttempts;

  private record Candidate(Speech speech, ExaminedTake examined) {}

  private BundleTakeMaker(
      BundleLinePreparer preparer, SpeechModels models, MakerSettings settings) {
    this.preparer = preparer;
    this.models = models;
    this.examiner = new TakeExaminer(settings.bars());
    this.maxAttempts = settings.maxAttempts();
  }

  /**
   * Opens the bundles.
   *
   * @param preparer of the same settings; stays with the caller
   * @throws VoicemillException BUNDLE, DEVICE
   */
  public static BundleTakeMaker open(BundleLinePreparer preparer, MakerSettings settings) {
    requireNonNull(preparer, "preparer is null");
    requireNonNull(settings, "settings is null");
    return new BundleTakeMaker(preparer, SpeechModels.open(settings), settings);
  }

  @Override
  public Voice loadVoice(String speakerId) {
    return models.voice().loadVoice(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, LineEmotion emotion, Voice voice) {
    SpokenText spoken = preparer.spoken(line, voice);
    Prosody prosody = preparer.prosody(emotion);
    Clock synthesis = new Clock();
    Clock recognition = new Clock();
    List<Correction> corrections = new ArrayList<>();
    Attempt attempt = RepairPlan.first(line);
    Candidate best = candidate(line, voice, spoken, prosody, attempt, synthesis, recognition);
    corrections.add(correction(1, attempt, best.examined()));
    Candidate latest = best;
    while (status(best.examined()) != QaStatus.PASS && corrections.size() < maxAttempts) {
      int number = corrections.size() + 1;
      attempt = RepairPlan.next(line, spoken, number, wordsWrong(latest.examined().verdict()));
      latest = candidate(line, voice, spoken, prosody, attempt, synthesis, recognition);
      corrections.add(correction(number, attempt, latest.examined()));
      if (TakeRanking.BEST_FIRST.compare(latest.examined(), best.examined()) < 0) {
        best = latest;
      }
    }
    return made(line, emotion, prosody, voice, spoken, best, corrections, synthesis, recognition);
  }

  /** Where the voice model really runs. */
  public Device device() {
    return models.device();
  }

  @Override
  public void close() {
    models.close();
  }

  private Candidate candidate(
      ScriptLine line,
      Voice voice,
      SpokenText spoken,
      Prosody prosody,
      Attempt attempt,
      Clock synthesis,
      Clock recognition) {
    Speech speech =
        synthesis.time(
            () ->
                models
                    .voice()
                    .synthesize(
                        new SynthesisRequest(
                            spoken,
                            voice,
                            attempt.duration(),
                            prosody,
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
                similarity(audio, voice),
                voice.reference().map(reference -> EmotionalVoice.reference(reference, prosody)),
                target(line, speech),
                speech.shortestSeconds(),
                models.voice().predictSeconds(spoken) / prosody.tempo().rate()));
    return new Candidate(speech, examined);
  }

  private OptionalDouble similarity(Waveform audio, Voice voice) {
    if (voice.reference().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Cosine.between(voice.reference().get().embedding(), models.encoder().embed(audio)));
  }

  private static OptionalDouble target(ScriptLine line, Speech speech) {
    return line.duration() instanceof DurationRequest.Natural
        ? OptionalDouble.empty()
        : speech.targetSeconds();
  }

  private static boolean wordsWrong(TakeVerdict verdict) {
    return verdict.has(TakeVerdict.Check.WORDS)
        || verdict.has(TakeVerdict.Check.WRONG_RUN)
        || verdict.has(TakeVerdict.Check.READINGS)
        || verdict.has(TakeVerdict.Check.RECOGNITION);
  }

  private static QaStatus status(ExaminedTake examined) {
    return examined.verdict().status();
  }

  private static Correction correction(int number, Attempt attempt, ExaminedTake examined) {
    return new Correction(
        number,
        attempt.repair(),
        status(examined),
        examined.measures().errorRate(),
        examined.verdict().reasons());
  }

  private MadeTake made(
      ScriptLine line,
      LineEmotion emotion,
      Prosody prosody,
      Voice voice,
      SpokenText spoken,
      Candidate best,
      List<Correction> corrections,
      Clock synthesis,
      Clock recognition) {
    Waveform audio = best.speech().audio();
    Optional<EmotionCheck> check =
        prosody.equals(Prosody.NEUTRAL)
            ? Optional.empty()
            : Optional.of(EmotionMeasure.check(prosody, best.speech()));
    boolean astray = check.isPresent() && !check.get().agrees();
    List<String> reasons = new ArrayList<>(best.examined().verdict().reasons());
    if (astray) {
      reasons.add(EmotionReasons.of(check.get()));
    }
    return new MadeTake(
        preparer.prepare(line, emotion, voice, spoken),
        WavFile.bytes(audio),
        line.audioFormat(),
        audio.sampleRate(),
        audio.samples().length,
        target(line, best.speech()),
        TakeMeasurements.words(best.speech()),
        TakeMeasurements.heard(best.examined().measures()),
        TakeMeasurements.signal(best.examined().measures()),
        corrections.size(),
        corrections,
        astray && status(best.examined()) == QaStatus.PASS
            ? QaStatus.REVIEW
            : status(best.examined()),
        reasons,
        check,
        synthesis.seconds(),
        recognition.seconds(),
        models.bundle(),
        models.device().toString());
  }
}
