package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.WavLabel;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.check.EmotionMeasure;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.SpeakerVoices;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.EmotionCheck;
import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes takes with the models of bundles. Closed when the JVM needs them no more. */
public final class BundleTakeMaker implements TakeMaker, AutoCloseable {

  private final BundleLinePreparer preparer;
  private final SpeechModels models;
  private final TakeStudio studio;
  private final SpeakerVoices voices;
  private final int maxAttempts;

  private BundleTakeMaker(
      BundleLinePreparer preparer, SpeechModels models, MakerSettings settings) {
    this.preparer = preparer;
    this.models = models;
    this.studio = new TakeStudio(models, settings);
    this.voices = new SpeakerVoices(models.voice(), settings.speakers());
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
    return voices.load(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, LineEmotion emotion, Voice voice) {
    SpokenText given = preparer.spoken(line, voice);
    LineRehearsal rehearsal =
        new LineRehearsal(line, voice, preparer.prosody(emotion), preparer, models.voice());
    LineTakes takes = new LineTakes(studio, rehearsal, given);
    takes.add(RepairPlan.first(line));
    while (takes.worthAnother() && takes.attempts() < maxAttempts) {
      takes.add(takes.next());
    }
    return made(rehearsal, emotion, given, takes);
  }

  /** Where the voice model really runs. */
  public Device device() {
    return models.device();
  }

  @Override
  public void close() {
    models.close();
  }

  private MadeTake made(
      LineRehearsal rehearsal, LineEmotion emotion, SpokenText given, LineTakes takes) {
    ScriptLine line = rehearsal.line();
    Candidate best = takes.best();
    Prosody prosody = rehearsal.prosody();
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
    Preparation preparation = preparer.prepare(line, emotion, rehearsal.voice(), given);
    return new MadeTake(
        preparation,
        WavFile.bytes(audio, WavLabel.synthetic(preparation.takeId())),
        line.audioFormat(),
        audio.sampleRate(),
        audio.samples().length,
        Candidate.target(line, best.speech()),
        TakeMeasurements.words(best.speech()),
        TakeMeasurements.heard(best.examined().measures()),
        TakeMeasurements.signal(best.examined().measures()),
        takes.attempts(),
        takes.corrections(),
        astray && best.status() == QaStatus.PASS ? QaStatus.REVIEW : best.status(),
        reasons,
        check,
        takes.synthesisSeconds(),
        takes.recognitionSeconds(),
        models.bundle(),
        models.device().toString());
  }
}
