package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestAudioDecoder {
  private static final double SECONDS = 1.5;

  @TempDir private Path folder;

  static Stream<Arguments> lossless() {
    List<Arguments> cases = new ArrayList<>();
    for (String codec : List.of("pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le")) {
      for (int rate : List.of(8_000, 22_050, 44_100, 48_000)) {
        int channels = List.of(1, 2, 6).get(cases.size() % 3);
        cases.add(Arguments.of("wav", codec, rate, channels));
      }
    }
    cases.add(Arguments.of("wav", "pcm_u8", 11_025, 1));
    cases.add(Arguments.of("wav", "pcm_f64le", 16_000, 2));
    cases.add(Arguments.of("w64", "pcm_s16le", 16_000, 1));
    cases.add(Arguments.of("aiff", "pcm_s16be", 44_100, 2));
    cases.add(Arguments.of("au", "pcm_s16be", 16_000, 1));
    cases.add(Arguments.of("caf", "alac", 44_100, 1));
    cases.add(Arguments.of("m4a", "alac", 48_000, 2));
    cases.add(Arguments.of("flac", "flac", 22_050, 1));
    cases.add(Arguments.of("flac", "flac", 48_000, 2));
    cases.add(Arguments.of("mka", "flac", 16_000, 1));
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("lossless")
  void losslessFormatsGiveBackTheSamples(String ending, String codec, int rate, int channels) {
    float[] speech = Signals.speech(SECONDS, rate);

    Recording recording = decode(file(ending, speech, rate, channels, "-c:a", codec));

    assertThat(recording.audio().sampleRate()).isEqualTo(rate);
    assertThat(recording.channels()).isEqualTo(channels);
    assertThat(recording.codec()).isEqualTo(codec);
    assertThat(recording.audio().samples()).hasSize(speech.length);
    assertThat(largestDifference(speech, recording.audio().samples()))
        .isLessThan(codec.equals("pcm_u8") ? 1 / 128.0 : 1 / 32_768.0);
    assertUndamaged(recording);
  }

  static Stream<Arguments> lossy() {
    return Stream.of(
        Arguments.of("mp3", "mp3", 44_100, 2, 0, 0.999, new String[] {"-b:a", "128k"}),
        Arguments.of("mp3", "mp3", 16_000, 1, 0, 0.95, new String[] {"-b:a", "16k"}),
        Arguments.of("mp3", "mp3", 8_000, 1, 0, 0.98, new String[] {"-b:a", "32k"}),
        Arguments.of(
            "ogg",
            "vorbis",
            44_100,
            2,
            2048,
            0.98,
            new String[] {"-c:a", "vorbis", "-strict", "-2"}),
        Arguments.of("opus", "opus", 48_000, 1, 0, 0.99, new String[] {"-b:a", "32k"}),
        Arguments.of("webm", "opus", 48_000, 2, 0, 0.99, new String[] {"-b:a", "64k"}),
        Arguments.of("m4a", "aac", 44_100, 2, 1024, 0.99, new String[] {"-b:a", "128k"}),
        Arguments.of("m4a", "aac", 22_050, 1, 1024, 0.99, new String[] {"-b:a", "48k"}),
        Arguments.of("aac", "aac", 48_000, 1, 2048, 0.99, new String[] {"-b:a", "96k"}),
        Arguments.of("g722", "adpcm_g722", 16_000, 1, 24, 0.95, new String[] {}),
        Arguments.of("wav", "pcm_mulaw", 8_000, 1, 0, 0.99, new String[] {"-c:a", "pcm_mulaw"}),
        Arguments.of("wav", "adpcm_ms", 16_000, 1, 1024, 0.98, new String[] {"-c:a", "adpcm_ms"}),
        Arguments.of("amr", "amr_nb", 8_000, 1, 320, 0.5, new String[] {"-b:a", "12.2k"}));
  }

  @ParameterizedTest
  @MethodSource("lossy")
  void lossyFormatsComeCloseAndInTime(
      String ending,
      String codec,
      int rate,
      int channels,
      int longer,
      double similar,
      String[] options) {
    float[] speech = Signals.speech(SECONDS, rate);

    Recording recording = decode(file(ending, speech, rate, channels, options));

    float[] decoded = recording.audio().samples();
    int late = Signals.lateness(speech, decoded, Math.min(longer, 1024));
    assertThat(recording.audio().sampleRate()).isEqualTo(rate);
    assertThat(recording.codec()).isEqualTo(codec);
    assertThat(decoded.length - speech.length).isBetween(0, longer);
    assertThat(late).isNotNegative();
    assertThat(Signals.correlation(speech, decoded, late)).isGreaterThan(similar);
    assertThat(recording.bitRate()).isPositive();
    assertUndamaged(recording);
  }

  @Test
  void endingOfTheSourceTellsRawFormats() {
    float[] speech = Signals.speech(SECONDS, 16_000);
    Path copy = file("g722", speech, 16_000, 1);
    Path renamed = folder.resolve("object");
    move(copy, renamed);

    assertThat(
            AudioDecoder.decode(renamed, "s3://voices/ada.g722", DecodeLimits.DEFAULT)
                .audio()
                .samples())
        .hasSize(speech.length);
  }

  @Test
  void namesOutsideOfLatinAreRead() {
    Path file = file("wav", Signals.speech(SECONDS, 16_000), 16_000, 1);
    Path renamed = folder.resolve("录音 %20 é.wav");
    move(file, renamed);

    assertThat(decode(renamed).audio().seconds()).isEqualTo(SECONDS);
  }

  @Test
  void channelsAreMixedByTheirMean() {
    float[] speech = Signals.speech(SECONDS, 16_000);
    float[][] channels = {speech, new float[speech.length]};
    Path file = EncodedFiles.encode(folder.resolve("left.wav"), channels, 16_000);

    Recording recording = decode(file);

    assertThat(recording.oppositePhase()).isFalse();
    assertThat(largestDifference(Signals.times(speech, 0.5), recording.audio().samples()))
        .isLessThan(1 / 32_768.0);
  }

  @Test
  void ofChannelsInOppositePhaseTheLouderOneIsTaken() {
    float[] speech = Signals.speech(SECONDS, 16_000);
    float[][] channels = {Signals.times(speech, -0.8), speech};
    Path file = EncodedFiles.encode(folder.resolve("opposite.wav"), channels, 16_000);

    Recording recording = decode(file);

    assertThat(recording.oppositePhase()).isTrue();
    assertThat(recording.channels()).isEqualTo(2);
    assertThat(largestDifference(speech, recording.audio().samples())).isLessThan(1 / 32_768.0);
  }

  @Test
  void audioBeyondFullScaleIsScaledDown() {
    float[] speech = Signals.speech(SECONDS, 16_000);
    double peak = largestDifference(speech, new float[speech.length]);
    Path file =
        EncodedFiles.encode(
            folder.resolve("hot.wav"),
            new float[][] {Signals.times(speech, 3 / peak)},
            16_000,
            "-c:a",
            "pcm_f32le");

    Recording recording = decode(file);

    assertThat(recording.peak()).isCloseTo(3, within(1e-6));
    assertThat(largestDifference(Signals.times(speech, 1 / peak), recording.audio().samples()))
        .isLessThan(1e-6);
  }

  @Test
  void onlyTheAudioOfAFilmIsRead() throws Exception {
    Path film = folder.resolve("film.mp4");
    EncodedFiles.run(
        List.of(
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=d=1:s=64x64",
            "-f",
            "lavfi",
            "-i",
            "sine=300:d=1:r=16000",
            "-c:v",
            "mpeg4",
            film.toString()));

    Recording recording = decode(film);

    assertThat(recording.codec()).isEqualTo("aac");
    assertThat(recording.audio().seconds()).isCloseTo(1, within(0.07));
  }

  @Test
  void aWavFileWrittenToAPipeIsWhole() throws Exception {
    Path file = file("wav", Signals.speech(SECONDS, 16_000), 16_000, 1);
    byte[] bytes = Files.readAllBytes(file);
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data");
    for (int i = 4; i < 8; i++) {
      bytes[i] = -1;
      bytes[data + i] = -1;
    }
    Files.write(file, bytes);

    Recording recording = decode(file);

    assertThat(recording.audio().seconds()).isEqualTo(SECONDS);
    assertUndamaged(recording);
  }

  @Test
  void whatLiesBehindTheLimitsIsLeftOut() {
    Path file = file("flac", Signals.speech(SECONDS, 16_000), 16_000, 1);

    Recording seconds = AudioDecoder.decode(file, new DecodeLimits(0.7, 1 << 30));
    Recording exact = AudioDecoder.decode(file, new DecodeLimits(SECONDS, 1 << 30));
    Recording bytes = AudioDecoder.decode(file, new DecodeLimits(600, 24_000));

    assertThat(seconds.audio().samples()).hasSize(11_200);
    assertThat(seconds.truncated()).isTrue();
    assertThat(exact.audio().samples()).hasSize(24_000);
    assertThat(exact.truncated()).isFalse();
    assertThat(bytes.truncated()).isTrue();
    assertThat(bytes.audio().seconds()).isBetween(0.1, 1.4);
  }

  @Test
  void severalThreadsDecodeAtOnce() {
    Path file = file("mp3", Signals.speech(SECONDS, 16_000), 16_000, 1);

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> decode(file).audio().samples().length)
                .distinct())
        .containsExactly(24_000);
  }

  private Path file(String ending, float[] speech, int rate, int channels, String... options) {
    float[][] samples = new float[channels][];
    Arrays.fill(samples, speech);
    return EncodedFiles.encode(
        folder.resolve("recording-" + channels + "." + ending), samples, rate, options);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recording decode(Path file) {
    return AudioDecoder.decode(file, DecodeLimits.DEFAULT);
  }

  private static void assertUndamaged(Recording recording) {
    assertThat(recording.damagedPackets()).isZero();
    assertThat(recording.notFinite()).isZero();
    assertThat(recording.truncated()).isFalse();
    assertThat(recording.missingSeconds()).isLessThan(0.1);
    assertThat(recording.oppositePhase()).isFalse();
  }

  private static double largestDifference(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
  }
}
