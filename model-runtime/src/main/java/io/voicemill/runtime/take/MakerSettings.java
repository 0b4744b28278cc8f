package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.quality.QualityBars;
import java.io.Serializable;

/**
 * Which models make takes, and how they are judged. Equal settings share a take maker.
 *
 * @param modelsHome folder around the bundles
 * @param voiceBundle kind of the bundle that speaks
 * @param recognizerBundle kind of the bundle that listens
 * @param speakerBundle kind of the bundle that compares voices
 * @param device in the form of {@link Device#parse}
 * @param listening whether takes are listened to
 * @param maxAttempts at one line
 */
public record MakerSettings(
    String modelsHome,
    String voiceBundle,
    String recognizerBundle,
    String speakerBundle,
    String device,
    Listening listening,
    int maxAttempts,
    QualityBars bars)
    implements Serializable {

  /** Whether a recogniser hears each take. */
  public enum Listening {
    ON,
    OFF
  }

  public MakerSettings {
    requireNonNull(modelsHome, "modelsHome is null");
    requireNonNull(voiceBundle, "voiceBundle is null");
    requireNonNull(recognizerBundle, "recognizerBundle is null");
    requireNonNull(speakerBundle, "speakerBundle is null");
    requireNonNull(device, "device is null");
    requireNonNull(listening, "listening is null");
    requireNonNull(bars, "bars is null");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is below 1: " + maxAttempts);
    }
  }
}
