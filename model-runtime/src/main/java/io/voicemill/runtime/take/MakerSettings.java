package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionModels;
import io.voicemill.runtime.inference.CudaOptions;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleId;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.quality.QualityBars;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * Which models make takes, and how they are judged. Equal settings share a take maker.
 *
 * @param modelsHome folder around the bundles; empty for the one of each machine's user
 * @param voiceBundle the bundle that speaks
 * @param recognizerBundle the bundle that listens; not opened if nobody does
 * @param speakerBundle the bundle that compares voices
 * @param emotionBundle the bundle that understands descriptions; not opened where there are none
 * @param device in the form of {@link Device#parse}
 * @param gpu how the graphs use a GPU
 * @param listening whether takes are listened to
 * @param maxAttempts at one line
 * @param speakers who is enrolled beside the stock voices
 * @param lexicons how words are read, beside the front ends' own
 */
public record MakerSettings(
    String modelsHome,
    BundleId voiceBundle,
    BundleId recognizerBundle,
    BundleId speakerBundle,
    BundleId emotionBundle,
    String device,
    GpuUse gpu,
    Listening listening,
    int maxAttempts,
    QualityBars bars,
    Roster speakers,
    Lexicons lexicons)
    implements Serializable {

  /** What a recogniser does with each take. */
  public enum Listening {
    /** It writes what it hears, and scores Mandarin polyphones against their other readings. */
    ON,
    /** It writes what it hears. */
    WORDS,
    /** Nothing. */
    OFF
  }

  /** How the graphs of each model use a GPU. */
  public record GpuUse(CudaOptions voice, CudaOptions recognizer, CudaOptions speaker)
      implements Serializable {

    public static final GpuUse DEFAULT =
        new GpuUse(CudaOptions.DEFAULTS, CudaOptions.DEFAULTS, CudaOptions.DEFAULTS);

    public GpuUse {
      requireNonNull(voice, "voice is null");
      requireNonNull(recognizer, "recognizer is null");
      requireNonNull(speaker, "speaker is null");
    }
  }

  public MakerSettings {
    requireNonNull(modelsHome, "modelsHome is null");
    requireNonNull(voiceBundle, "voiceBundle is null");
    requireNonNull(recognizerBundle, "recognizerBundle is null");
    requireNonNull(speakerBundle, "speakerBundle is null");
    requireNonNull(emotionBundle, "emotionBundle is null");
    requireNonNull(device, "device is null");
    requireNonNull(gpu, "gpu is null");
    requireNonNull(listening, "listening is null");
    requireNonNull(bars, "bars is null");
    requireNonNull(speakers, "speakers is null");
    requireNonNull(lexicons, "lexicons is null");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is below 1: " + maxAttempts);
    }
  }

  /** Where the bundles are. */
  public BundleStore store() {
    return modelsHome.isEmpty() ? BundleStore.ofUser() : new BundleStore(Path.of(modelsHome));
  }

  /**
   * Opens what understands descriptions of emotion; it always runs on the CPU.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE
   */
  public EmotionEncoder openEmotions() {
    Bundle bundle =
        emotionBundle.contentHash().isEmpty()
            ? store().open(emotionBundle.kind())
            : store().open(emotionBundle);
    return EmotionModels.open(bundle, GraphPool.shared());
  }

  /** The same without anybody who listens. */
  public MakerSettings unheard() {
    return with(device, Listening.OFF);
  }

  /** The same on another device. */
  public MakerSettings on(Device other) {
    return with(other.toString(), listening);
  }

  private MakerSettings with(String device, Listening listening) {
    return new MakerSettings(
        modelsHome,
        voiceBundle,
        recognizerBundle,
        speakerBundle,
        emotionBundle,
        device,
        gpu,
        listening,
        maxAttempts,
        bars,
        speakers,
        lexicons);
  }
}
