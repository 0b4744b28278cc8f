package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestDamagedRecordings {
  private static final int MUTATIONS = 500;
  private static final int HEAD_BYTES = 200;
  private static final List<String> ENDINGS =
      List.of("wav", "flac", "mp3", "ogg", "opus", "m4a", "aac", "aiff", "webm", "caf");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wav", "flac", "mp3", "opus", "aac"})
  void ofAFileThatIsCutShortTheStartIsKept(String ending) throws IOException {
    byte[] whole = Files.readAllBytes(file(ending, 2));
    Path cut = folder.resolve("cut." + ending);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2 + 1));

    Recording recording = decode(cut);

    assertThat(recording.audio().seconds()).isCloseTo(1, within(0.35));
    assertThat(
            recording.damagedPackets() > 0
                || recording.missingSeconds() > 0.5
                || recording.containerSeconds() < 1.5)
        .isTrue();
  }

  @Test
  void damageInTheMiddleIsCountedAndTheRestIsKept() throws IOException {
    for (String ending : List.of("flac", "mp3", "opus")) {
      byte[] bytes = Files.readAllBytes(file(ending, 2));
      Random random = new Random(5);
      for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
        bytes[i] = (byte) random.nextInt();
      }
      Path damaged = folder.resolve("damaged." + ending);
      Files.write(damaged, bytes);

      Recording recording = decode(damaged);

      assertThat(recording.audio().seconds()).as(ending).isBetween(1.5, 2.1);
      assertThat(recording.damagedPackets() > 0 || recording.missingSeconds() > 0.01)
          .as(ending)
          .isTrue();
    }
  }

  @Test
  void whatIsNoNumberBecomesSilenceAndIsCounted() {
    float[] samples = Signals.speech(1, 16_000);
    float[] broken = samples.clone();
    broken[100] = Float.NaN;
    broken[200] = Float.POSITIVE_INFINITY;
    broken[300] = Float.NEGATIVE_INFINITY;
    broken[400] = 3e30f;
    Path file =
        EncodedFiles.encode(
            folder.resolve("broken.wav"), new float[][] {broken}, 16_000, "-c:a", "pcm_f32le");

    Recording recording = decode(file);

    for (int at : List.of(100, 200, 300, 400)) {
      samples[at] = 0;
    }
    assertThat(recording.notFinite()).isEqualTo(4);
    for (int i = 0; i < samples.length; i++) {
      assertThat(recording.audio().samples()[i]).isEqualTo(samples[i] + 0f);
    }
  }

  @Test
  void damagedFilesGiveARecordingOrAreRefused() throws IOException {
    List<byte[]> originals = ENDINGS.stream().map(ending -> bytes(file(ending, 0.6))).toList();
    Random random = new Random(20_261_122);
    int decoded = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      int which = i % originals.size();
      Path file = folder.resolve("mutation-" + i + "." + ENDINGS.get(which));
      Files.write(file, mutated(originals.get(which), random));
      try {
        Recording recording = decode(file);
        assertThat(recording.audio().samples()).isNotEmpty();
        for (float sample : recording.audio().samples()) {
          assertThat(Math.abs(sample)).isLessThanOrEqualTo(1);
        }
        decoded++;
      } catch (VoicemillException e) {
        assertThat(e.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE);
        refused++;
      }
      Files.delete(file);
    }
    assertThat(decoded).isGreaterThan(MUTATIONS / 10);
    assertThat(refused).isGreaterThan(MUTATIONS / 10);
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes =
        random.nextInt(4) == 0
            ? Arrays.copyOf(original, 1 + random.nextInt(original.length))
            : original.clone();
    int changes = 1 + random.nextInt(20);
    int reach = random.nextBoolean() ? Math.min(HEAD_BYTES, bytes.length) : bytes.length;
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(reach)] =
          (byte) (random.nextInt(3) == 0 ? -random.nextInt(2) : random.nextInt());
    }
    return bytes;
  }

  private Path file(String ending, double seconds) {
    List<String> options =
        switch (ending) {
          case "ogg" -> List.of("-c:a", "vorbis", "-strict", "-2");
          case "opus" -> List.of("-page_duration", "200000");
          default -> List.of();
        };
    float[] speech = Signals.speech(seconds, 24_000);
    return EncodedFiles.encode(
        folder.resolve("original." + ending),
        new float[][] {speech, speech},
        24_000,
        options.toArray(String[]::new));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recording decode(Path file) {
    return AudioDecoder.decode(file, DecodeLimits.DEFAULT);
  }
}
