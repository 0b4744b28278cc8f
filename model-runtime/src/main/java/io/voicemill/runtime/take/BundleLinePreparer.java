package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionResolution;
import io.voicemill.runtime.emotion.example.ClipAnalysis;
import io.voicemill.runtime.emotion.example.ClipLibrary;
import io.voicemill.runtime.emotion.example.ExampleProsody;
import io.voicemill.runtime.emotion.sound.EmotionSound;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosodies;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.runtime.voice.SpeakerVoices;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads lines with the front ends and the voices of a bundle. */
public final class BundleLinePreparer implements LinePreparer, AutoCloseable {

  private final SpokenLanguages languages;
  private final SpeakerVoices voices;
  private final String bundleHash;
  private final ClipLibrary clips;
  private final Map<String, Voice> known = new ConcurrentHashMap<>();

  private BundleLinePreparer(
      SpokenLanguages languages, SpeakerVoices voices, String bundleHash, ClipLibrary clips) {
    this.languages = languages;
    this.voices = voices;
    this.bundleHash = bundleHash;
    this.clips = clips;
  }

  /**
   * Opens the front ends.
   *
   * @param clips where the recordings come from that lines point to
   * @throws VoicemillException BUNDLE
   */
  public static BundleLinePreparer open(MakerSettings settings, ClipLibrary clips) {
    requireNonNull(settings, "settings is null");
    Bundle bundle = settings.store().open(settings.voiceBundle());
    return open(
        bundle, SpokenLanguages.open(bundle, settings.lexicons()), settings.speakers(), clips);
  }

  /** The same with other front ends. */
  static BundleLinePreparer open(
      Bundle bundle, SpokenLanguages languages, Roster speakers, ClipLibrary clips) {
    return new BundleLinePreparer(
        languages,
        new SpeakerVoices(KokoroVoices.open(bundle.folder()), speakers),
        bundle.contentHash(),
        clips);
  }

  @Override
  public Preparation prepare(ScriptLine line, Optional<DescribedEmotion> described) {
    Voice voice = known.computeIfAbsent(line.speakerId(), voices::load);
    LineEmotion emotion = withClip(EmotionResolution.resolve(line.emotion(), described));
    return prepare(line, emotion, voice, spoken(line, voice));
  }

  /** The move that an emotion is on every voice. */
  Prosody prosody(LineEmotion emotion) {
    Prosody own = EmotionSound.prosody(emotion);
    if (emotion.example().isEmpty()) {
      return own;
    }
    LineEmotion.Example example = emotion.example().get();
    ClipAnalysis clip = clips.clip(example.uri());
    return Prosodies.mix(own, ExampleProsody.prosody(clip, example.intensity()), example.weight());
  }

  private LineEmotion withClip(LineEmotion emotion) {
    return emotion
        .example()
        .map(each -> emotion.withExample(each.withSha256(clips.clip(each.uri()).sha256())))
        .orElse(emotion);
  }

  /** What a line's take is, when its text has been read already. */
  Preparation prepare(ScriptLine line, LineEmotion emotion, Voice voice, SpokenText spoken) {
    return new Preparation(
        TakeIds.of(line, spoken, emotion, voice.contentHash(), bundleHash),
        spoken.language(),
        spoken.spoken(),
        emotion,
        predictedSeconds(line, spoken, emotion));
  }

  SpokenText spoken(ScriptLine line, Voice voice) {
    return spoken(line, line.text(), line.language(), voice);
  }

  /** Another text in the place of a line's. */
  SpokenText spoken(ScriptLine line, String text, Language language, Voice voice) {
    return languages.frontEnd(voice).ofScript(line.key().scriptId()).speak(text, language);
  }

  @Override
  public void close() {
    languages.close();
  }

  private double predictedSeconds(ScriptLine line, SpokenText spoken, LineEmotion emotion) {
    double natural = voices.stock().predictSeconds(spoken);
    if (line.duration() instanceof DurationRequest.Ratio ratio) {
      return natural * ratio.ratio();
    }
    if (line.duration() instanceof DurationRequest.Seconds seconds) {
      return seconds.seconds();
    }
    return natural / prosody(emotion).tempo().rate();
  }
}
