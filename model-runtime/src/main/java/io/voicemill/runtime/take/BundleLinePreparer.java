package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionResolution;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.StockVoices;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads lines with the front ends and the voices of a bundle. */
public final class BundleLinePreparer implements LinePreparer, AutoCloseable {

  private final SpokenLanguages languages;
  private final StockVoices voices;
  private final String bundleHash;
  private final Map<String, Voice> known = new ConcurrentHashMap<>();

  private BundleLinePreparer(SpokenLanguages languages, StockVoices voices, String bundleHash) {
    this.languages = languages;
    this.voices = voices;
    this.bundleHash = bundleHash;
  }

  /**
   * Opens the front ends.
   *
   * @throws VoicemillException BUNDLE
   */
  public static BundleLinePreparer open(MakerSettings settings) {
    requireNonNull(settings, "settings is null");
    Bundle bundle = settings.store().open(settings.voiceBundle());
    return new BundleLinePreparer(
        SpokenLanguages.open(bundle), KokoroVoices.open(bundle.folder()), bundle.contentHash());
  }

  @Override
  public Preparation prepare(ScriptLine line, Optional<DescribedEmotion> described) {
    Voice voice = known.computeIfAbsent(line.speakerId(), voices::loadVoice);
    LineEmotion emotion = EmotionResolution.resolve(line.emotion(), described);
    return prepare(line, emotion, voice, spoken(line, voice));
  }

  /** What a line's take is, when its text has been read already. */
  Preparation prepare(ScriptLine line, LineEmotion emotion, Voice voice, SpokenText spoken) {
    return new Preparation(
        TakeIds.of(line, spoken, emotion, voice.contentHash(), bundleHash),
        spoken.language(),
        spoken.spoken(),
        emotion,
        predictedSeconds(line, spoken));
  }

  SpokenText spoken(ScriptLine line, Voice voice) {
    return languages.frontEnd(voice).speak(line.text(), line.language());
  }

  @Override
  public void close() {
    languages.close();
  }

  private double predictedSeconds(ScriptLine line, SpokenText spoken) {
    double natural = voices.predictSeconds(spoken);
    if (line.duration() instanceof DurationRequest.Ratio ratio) {
      return natural * ratio.ratio();
    }
    if (line.duration() instanceof DurationRequest.Seconds seconds) {
      return seconds.seconds();
    }
    return natural;
  }
}
