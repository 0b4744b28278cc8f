package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

/**
 * Everything that can be configured; {@code conf/voicemill.yaml} describes each key.
 *
 * @param device where models run
 * @param models which bundles, and where they are
 * @param render how work is cut for the task slots
 * @param quality the checks of a take and their bars
 * @param limits what a line may ask for
 * @param audio the files that come out
 * @param spark the Spark session
 * @param defaults what a line gets that does not say it itself
 */
public record Configuration(
    DeviceChoice device,
    ModelSettings models,
    RenderSettings render,
    QualitySettings quality,
    LimitSettings limits,
    AudioSettings audio,
    SparkSettings spark,
    DefaultSettings defaults) {

  /** What holds without a file. */
  public static final Configuration DEFAULTS =
      new Configuration(
          DeviceChoice.AUTO,
          ModelSettings.DEFAULTS,
          RenderSettings.DEFAULTS,
          QualitySettings.DEFAULTS,
          LimitSettings.DEFAULTS,
          AudioSettings.DEFAULTS,
          SparkSettings.DEFAULTS,
          DefaultSettings.DEFAULTS);

  public Configuration {
    requireNonNull(device, "device is null");
    requireNonNull(models, "models is null");
    requireNonNull(render, "render is null");
    requireNonNull(quality, "quality is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(audio, "audio is null");
    requireNonNull(spark, "spark is null");
    requireNonNull(defaults, "defaults is null");
  }
}
