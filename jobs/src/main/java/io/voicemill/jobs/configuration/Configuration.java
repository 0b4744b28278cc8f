package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

/**
 * Everything that can be configured; {@code conf/voicemill.yaml} describes each key.
 *
 * @param device where models run
 * @param models which bundles, and where they are
 * @param gpu how models use a GPU
 * @param lexicon how words are read
 * @param render how work is cut for the task slots
 * @param quality the checks of a take and their bars
 * @param enroll how voices are made of recordings
 * @param consent who may be rendered
 * @param limits what a line may ask for
 * @param audio the files that come out
 * @param spark the Spark session
 * @param s3 the object store behind {@code s3a://}
 * @param kafka scripts that arrive on a topic
 * @param events announcements of finished takes
 * @param defaults what a line gets that does not say it itself
 */
public record Configuration(
    DeviceChoice device,
    ModelSettings models,
    GpuSettings gpu,
    LexiconSettings lexicon,
    RenderSettings render,
    QualitySettings quality,
    EnrollSettings enroll,
    ConsentSettings consent,
    LimitSettings limits,
    AudioSettings audio,
    SparkSettings spark,
    S3Settings s3,
    KafkaSettings kafka,
    EventSettings events,
    DefaultSettings defaults) {

  /** What holds without a file. */
  public static final Configuration DEFAULTS =
      new Configuration(
          DeviceChoice.AUTO,
          ModelSettings.DEFAULTS,
          GpuSettings.DEFAULTS,
          LexiconSettings.DEFAULTS,
          RenderSettings.DEFAULTS,
          QualitySettings.DEFAULTS,
          EnrollSettings.DEFAULTS,
          ConsentSettings.DEFAULTS,
          LimitSettings.DEFAULTS,
          AudioSettings.DEFAULTS,
          SparkSettings.DEFAULTS,
          S3Settings.DEFAULTS,
          KafkaSettings.DEFAULTS,
          EventSettings.DEFAULTS,
          DefaultSettings.DEFAULTS);

  public Configuration {
    requireNonNull(device, "device is null");
    requireNonNull(models, "models is null");
    requireNonNull(gpu, "gpu is null");
    requireNonNull(lexicon, "lexicon is null");
    requireNonNull(render, "render is null");
    requireNonNull(quality, "quality is null");
    requireNonNull(enroll, "enroll is null");
    requireNonNull(consent, "consent is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(audio, "audio is null");
    requireNonNull(spark, "spark is null");
    requireNonNull(s3, "s3 is null");
    requireNonNull(kafka, "kafka is null");
    requireNonNull(events, "events is null");
    requireNonNull(defaults, "defaults is null");
  }

  /** The same with another session. */
  public Configuration with(SparkSettings other) {
    return new Configuration(
        device, models, gpu, lexicon, render, quality, enroll, consent, limits, audio, other, s3,
        kafka, events, defaults);
  }

  /** The same with other checks. */
  public Configuration with(QualitySettings other) {
    return new Configuration(
        device, models, gpu, lexicon, render, other, enroll, consent, limits, audio, spark, s3,
        kafka, events, defaults);
  }

  /** The same with other lexicons. */
  public Configuration with(LexiconSettings other) {
    return new Configuration(
        device, models, gpu, other, render, quality, enroll, consent, limits, audio, spark, s3,
        kafka, events, defaults);
  }
}
