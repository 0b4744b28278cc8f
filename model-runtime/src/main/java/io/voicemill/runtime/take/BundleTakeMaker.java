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
import io.voicemill.runtime.quality.reading.ReadingBars;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.quality.reading.ReadingJudge;
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
import io.voicemill.schemas.take.ReadingProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes takes with the models of bundles. Closed when the JVM needs them no more. */
public final class BundleTakeMaker implements TakeMaker, AutoCloseable {

  private final BundleLinePreparer preparer;
  private final SpeechModels models;
  private final TakeExaminer examiner;
  private final Optional<ReadingJudge> judge;
  private final int maxAttempts;

  private record Candidate(
      Attempt attempt, SpokenText spoken, Speech speech, ExaminedTake examined) {

    Candidate doubted(List<ReadingDoubt> doubts) {
      TakeVerdict verdict = examined.verdict();
      for (ReadingDoubt doubt : doubts) {
        verdict = verdict.with(DoubtFindings.of(doubt));
      }
      return new Candidate(
          attempt, spoken, speech, new ExaminedTake(examined.measures(), verdict));
    }
  }

  private BundleTakeMaker(
      BundleLinePreparer preparer, SpeechModels models, MakerSettings settings) {
    this.preparer = preparer;
    this.models = models;
    this.examiner = new TakeExaminer(settings.bars());
    this.judge =
        models.recognizer().map(scorer -> new ReadingJudge(scorer, ReadingBars.DEFAULT));
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
    SpokenText given = preparer.spoken(line, voice);
    LineRehearsal rehearsal =
        new LineRehearsal(line, voice, preparer.prosody(emotion), preparer, models.voice());
    LineTakes takes = new LineTakes(rehearsal, given);
    takes.add(RepairPlan.first(line));
    while (takes.worthAnother() && takes.attempts() < maxAttempts) {
      takes.add(takes.next());
    }
    return made(line, emotion, voice, takes);
  }

  /** Where the voice model really runs. */
  public Device device() {
    return models.device();
  }

  @Override
  public void close() {
    models.close();
  }

  /** The takes of one line so far. */
  private final class LineTakes {
    private final LineRehearsal rehearsal;
    private final SpokenText given;
    private final Clock synthesis = new Clock();
    private final Clock recognition = new Clock();
    private final List<Correction> corrections = new ArrayList<>();
    private Candidate first;
    private Candidate best;
    private Candidate latest;
    private List<ReadingDoubt> doubts = List.of();

    LineTakes(LineRehearsal rehearsal, SpokenText given) {
      this.rehearsal = rehearsal;
      this.given = given;
    }

    int attempts() {
      return corrections.size();
    }

    boolean worthAnother() {
      return status(best.examined()) != QaStatus.PASS;
    }

    Attempt next() {
      Respelling.Manner manner = latest.attempt().respelling().manner();
      boolean tried = !latest.attempt().respelling().doubts().isEmpty();
      if (!doubts.isEmpty() && !(tried && manner == Respelling.Manner.HOMOPHONE)) {
        return RepairPlan.respelt(
            rehearsal.line(),
            new Respelling(
                tried ? Respelling.Manner.HOMOPHONE : Respelling.Manner.ANNOTATION, doubts));
      }
      return RepairPlan.next(
          rehearsal.line(),
          given,
          attempts() + 1,
          wordsWrong(latest.examined().verdict()),
          best.attempt().respelling());
    }

    void add(Attempt attempt) {
      latest = candidate(rehearsal, given, attempt, synthesis, recognition);
      List<ReadingProposal> proposals = List.of();
      if (best == null) {
        first = latest;
        best = latest;
        doubts = recognition.time(() -> doubts(given, latest.speech().audio(), rehearsal));
        best = latest.doubted(doubts);
        first = best;
        latest = best;
      } else if (!attempt.respelling().doubts().isEmpty() && !doubts.isEmpty()) {
        List<ReadingDoubt> left = recognition.time(() -> left(attempt.respelling()));
        latest = latest.doubted(left);
        if (left.isEmpty()) {
          proposals = Proposals.of(given, doubts);
        }
        doubts = left;
      }
      corrections.add(correction(attempts() + 1, attempt, latest.examined(), proposals));
      if (TakeRanking.BEST_FIRST.compare(latest.examined(), best.examined()) < 0) {
        best = latest;
      }
    }

    private List<ReadingDoubt> left(Respelling respelling) {
      return judge.isEmpty()
          ? List.of()
          : respelling.doubts().stream()
              .filter(
                  doubt ->
                      !judge
                          .get()
                          .heals(doubt, given, first.speech().audio(), latest.speech().audio()))
              .toList();
    }
  }

  private List<ReadingDoubt> doubts(SpokenText spoken, Waveform take, LineRehearsal rehearsal) {
    return judge.map(each -> each.doubts(spoken, take, rehearsal)).orElse(List.of());
  }

  private Candidate candidate(
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
                target(line.line(), speech),
                models.voice().predictSeconds(spoken) / line.prosody().tempo().rate()));
    return new Candidate(attempt, spoken, speech, examined);
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

  private static Correction correction(
      int number, Attempt attempt, ExaminedTake examined, List<ReadingProposal> proposals) {
    return new Correction(
        number,
        attempt.repair(),
        status(examined),
        examined.measures().errorRate(),
        examined.verdict().reasons(),
        proposals);
  }

  private MadeTake made(ScriptLine line, LineEmotion emotion, Voice voice, LineTakes takes) {
    Candidate best = takes.best;
    Prosody prosody = takes.rehearsal.prosody();
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
        preparer.prepare(line, emotion, voice, takes.given),
        WavFile.bytes(audio),
        line.audioFormat(),
        audio.sampleRate(),
        audio.samples().length,
        target(line, best.speech()),
        TakeMeasurements.words(best.speech()),
        TakeMeasurements.heard(best.examined().measures()),
        TakeMeasurements.signal(best.examined().measures()),
        takes.attempts(),
        takes.corrections,
        astray && status(best.examined()) == QaStatus.PASS
            ? QaStatus.REVIEW
            : status(best.examined()),
        reasons,
        check,
        takes.synthesis.seconds(),
        takes.recognition.seconds(),
        models.bundle(),
        models.device().toString());
  }
}
