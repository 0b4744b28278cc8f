package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

/**
 * Section {@code gpu}: how models use a GPU. No effect on the CPU.
 *
 * @param lanes runs at once on one GPU
 * @param voice the model that speaks
 * @param recognizer the model that listens
 * @param speaker the model that compares voices
 */
public record GpuSettings(
    @Between(min = 1, max = 16) int lanes,
    GpuModelSettings voice,
    GpuModelSettings recognizer,
    GpuModelSettings speaker) {

  /** What holds without a file. */
  public static final GpuSettings DEFAULTS =
      new GpuSettings(
          1, GpuModelSettings.DEFAULTS, GpuModelSettings.DEFAULTS, GpuModelSettings.DEFAULTS);

  public GpuSettings {
    requireNonNull(voice, "voice is null");
    requireNonNull(recognizer, "recognizer is null");
    requireNonNull(speaker, "speaker is null");
  }
}
