package io.voicemill.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.inference.CudaOptions.ConvolutionSearch;
import io.voicemill.schemas.script.Language;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestConfiguration {

  private static final Path SHIPPED = Path.of("../conf/voicemill.yaml");

  private static final String EXPLICIT =
      """
      device: cuda
      models:
        home: /srv/bundles
        voice: other-voice
        recognizer: other-recognizer
        speaker: other-speaker
        emotion: other-emotion
      gpu:
        lanes: 3
        voice: {convolution-search: exhaustive, memory-limit-mb: 100}
        recognizer: {convolution-search: default, memory-limit-mb: 200}
        speaker: {convolution-search: exhaustive, memory-limit-mb: 300}
      lexicon:
        files: names.tsv, s3a://studio/names.zh.tsv
      render:
        chunks-per-slot: 7
      quality:
        recognize: false
        polyphones: false
        max-attempts: 5
        max-failed-fraction: .25
        cer: 0.2
        wer: 0.3
        readings: 0.05
        wrong-run: 12
        duration-error: 0.01
        length-ratio-min: 0.4
        length-ratio-max: 3
        voice-deviations: 3
        internal-silence-seconds: 2.5
        end-level-dbfs: -30
        true-peak-dbtp: -2.5
      enroll:
        steps: 3
        calibration-texts: 6
        max-seconds: 120
        max-megabytes: 64
      consent:
        required: false
      limits:
        max-characters: 800
      audio:
        format: WAV
      spark:
        master: spark://host:7077
        conf:
          spark.executor.memory: 4g
      s3:
        endpoint: http://127.0.0.1:9000
        region: eu-central-1
        path-style: true
        encryption: kms
        kms-key: alias/audio
        upload-memory-mb: 32
        part-mb: 16
        attempts: 4
        timeout-seconds: 5
      kafka:
        lines-per-batch: 500
        max-message-kb: 64
        poll-seconds: 3
        connect-seconds: 7
        options:
          security.protocol: SSL
      events:
        topic: takes
        servers: host:9092
        options:
          linger.ms: 5
      defaults:
        language: ja
        speaker: af_heart
      """;

  @TempDir private Path folder;

  @Test
  void shippedFileHoldsTheDefaults() {
    assertThat(ConfigurationLoader.load(Optional.of(SHIPPED), List.of()))
        .isEqualTo(Configuration.DEFAULTS)
        .isEqualTo(ConfigurationLoader.load(Optional.empty(), List.of()));
  }

  @Test
  void shippedFileNamesEveryKeyInOrder() {
    assertThat(ConfigurationFile.read(SHIPPED).stream().map(Setting::key))
        .containsExactlyElementsOf(new ConfigurationKeys().names());
  }

  @Test
  void shippedFileDescribesEveryKey() throws Exception {
    List<String> lines = Files.readAllLines(SHIPPED);
    for (Setting setting : ConfigurationFile.read(SHIPPED)) {
      int line = Integer.parseInt(setting.origin().replaceAll(".*line ", ""));
      assertThat(lines.get(line - 2)).as(setting.key()).matches(" *# .{10,}");
    }
  }

  @Test
  void mapsEveryKey() throws Exception {
    Configuration expected =
        new Configuration(
            DeviceChoice.CUDA,
            new ModelSettings(
                Optional.of("/srv/bundles"),
                "other-voice",
                "other-recognizer",
                "other-speaker",
                "other-emotion"),
            new GpuSettings(
                3,
                new GpuModelSettings(ConvolutionSearch.EXHAUSTIVE, 100),
                new GpuModelSettings(ConvolutionSearch.DEFAULT, 200),
                new GpuModelSettings(ConvolutionSearch.EXHAUSTIVE, 300)),
            new LexiconSettings(List.of("names.tsv", "s3a://studio/names.zh.tsv")),
            new RenderSettings(7),
            new QualitySettings(
                false, false, 5, .25, .2, .3, .05, 12, .01, .4, 3, 3, 2.5, -30, -2.5),
            new EnrollSettings(3, 6, 120, 64),
            new ConsentSettings(false),
            new LimitSettings(800),
            new AudioSettings(AudioFormat.WAV),
            new SparkSettings("spark://host:7077", Map.of("spark.executor.memory", "4g")),
            new S3Settings(
                Optional.of("http://127.0.0.1:9000"),
                Optional.of("eu-central-1"),
                true,
                S3Encryption.KMS,
                Optional.of("alias/audio"),
                32,
                16,
                4,
                5),
            new KafkaSettings(500, 64, 3, 7, Map.of("security.protocol", "SSL")),
            new EventSettings(
                Optional.of("takes"), Optional.of("host:9092"), Map.of("linger.ms", "5")),
            new DefaultSettings(Language.JA, Optional.of("af_heart")));
    Path file = Files.writeString(folder.resolve("explicit.yaml"), EXPLICIT);

    assertThat(ConfigurationLoader.load(Optional.of(file), List.of())).isEqualTo(expected);
    assertThat(equalComponents(expected, Configuration.DEFAULTS)).containsExactly("format");
  }

  /** The names of all values that are the same in both; a list grows by what a test forgot. */
  private static List<String> equalComponents(Record left, Record right) throws Exception {
    List<String> equal = new ArrayList<>();
    for (RecordComponent component : left.getClass().getRecordComponents()) {
      Object first = component.getAccessor().invoke(left);
      Object second = component.getAccessor().invoke(right);
      if (first instanceof Record section) {
        equal.addAll(equalComponents(section, (Record) second));
      } else if (first.equals(second)) {
        equal.add(component.getName());
      }
    }
    return equal;
  }

  @Test
  void resolvesTheHomeFolder() {
    assertThat(Configuration.DEFAULTS.models().homeFolder()).isEmpty();
    assertThat(new ModelSettings(Optional.of("~/models"), "v", "r", "s", "e").homeFolder())
        .contains(Path.of(System.getProperty("user.home"), "models"));
    assertThat(new ModelSettings(Optional.of("models"), "v", "r", "s", "e").homeFolder())
        .contains(Path.of("models"));
  }
}
