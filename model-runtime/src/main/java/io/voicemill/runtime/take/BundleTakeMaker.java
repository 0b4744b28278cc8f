package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
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
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** Makes takes with the models of bundles. Closed when the JVM needs them no more. */
public final class BundleTakeMaker implements TakeMaker, AutoCloseable {

  private final SpeechModels models;
  private final TakeExaminer examiner;
  private final int maxAttempts;
  private final Map<String, Voice> known = new ConcurrentHashMap<>();

  private record Candidate(Speech speech, ExaminedTake examined) {}

  private BundleTakeMaker(SpeechModels models, MakerSettings settings) {
    this.models = models;
    this.examiner = new TakeExaminer(settings.bars());
    this.maxAttempts = settings.maxAttempts();
  }

  /**
   * Opens the bundles.
   *
   * @throws VoicemillException BUNDLE, DEVICE
   */
  public static BundleTakeMaker open(MakerSettings settings) {
    requireNonNull(settings, "settings is null");
    return new BundleTakeMaker(SpeechModels.open(settings), settings);
  }

  @Override
  public Preparation prepare(ScriptLine line) {
    requireCapabilities(line);
    Voice voice = known.computeIfAbsent(line.speakerId(), this::loadVoice);
    return prepare(line, voice, spoken(line, voice));
  }

  @Override
  public Voice loadVoice(String speakerId) {
    return models.voice().loadVoice(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, Voice voice) {
    SpokenText spoken = spoken(line, voice);
    Clock synthesis = new Clock();
    Clock recognition = new Clock();
    List<Correction> corrections = new ArrayList<>();
    Attempt attempt = RepairPlan.first(line);
    Candidate best = candidate(line, voice, spoken, attempt, synthesis, recognition);
    corrections.add(correction(1, attempt, best.examined()));
    Candidate latest = best;
    while (status(best.examined()) != QaStatus.PASS && corrections.size() < maxAttempts) {
      int number = corrections.size() + 1;
      attempt = RepairPlan.next(line, spoken, number, wordsWrong(latest.examined().verdict()));
      latest = candidate(line, voice, spoken, attempt, synthesis, recognition);
      corrections.add(correction(number, attempt, latest.examined()));
      if (TakeRanking.BEST_FIRST.compare(latest.examined(), best.examined()) < 0) {
        best = latest;
      }
    }
    return made(line, voice, spoken, best, corrections, synthesis, recognition);
  }

  @Override
  public void close() {
    models.close();
  }

  private Preparation prepare(ScriptLine line, Voice voice, SpokenText spoken) {
    return new Preparation(
        TakeIds.of(line, spoken, voice.contentHash(), models.bundleHash()),
        spoken.language(),
        spoken.spoken(),
        predictedSeconds(line, spoken));
  }

  private SpokenText spoken(ScriptLine line, Voice voice) {
    return models.languages().frontEnd(voice).speak(line.text(), line.language());
  }

  private double predictedSeconds(ScriptLine line, SpokenText spoken) {
    double natural = models.voice().predictSeconds(spoken);
    if (line.duration() instanceof DurationRequest.Ratio ratio) {
      return natural * ratio.ratio();
    }
    if (line.duration() instanceof DurationRequest.Seconds seconds) {
      return seconds.seconds();
    }
    return natural;
  }

  private Candidate candidate(
      ScriptLine line,
      Voice voice,
      SpokenText spoken,
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
                            Prosody.NEUTRAL,
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
                voice.reference(),
                target(line, speech),
                models.voice().predictSeconds(spoken)));
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
      Voice voice,
      SpokenText spoken,
      Candidate best,
      List<Correction> corrections,
      Clock synthesis,
      Clock recognition) {
    Waveform audio = best.speech().audio();
    return new MadeTake(
        prepare(line, voice, spoken),
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
        status(best.examined()),
        best.examined().verdict().reasons(),
        synthesis.seconds(),
        recognition.seconds(),
        models.bundle(),
        models.device().toString());
  }

  private static void requireCapabilities(ScriptLine line) {
    if (!line.emotion().neutral()) {
      throw new VoicemillException(
          Problem.in(
              "emotion_text",
              ProblemCode.MISSING_CAPABILITY,
              "The line asks for an emotion.",
              "The bundle kokoro has no capability \"emotion\" in this version.",
              "Leave the emotion columns empty, or render the line with a bundle that has it."));
    }
  }
}
