package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.models.VoicemillHome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLongRecordings {
  private static final int SAMPLE_RATE = 16_000;
  private static final int THREE_HOURS = 3 * 3600;

  @TempDir private Path folder;

  /** 691 MB of samples, of which ten minutes are 38 MB. */
  @Test
  void threeHoursAreReadInALittleHeap() throws IOException {
    Path recording = threeHours();
    Instant start = Instant.now();

    String output = DecodeProcess.start(VoicemillHome.ofUser(), folder, "128m", recording).output();

    assertThat(output).endsWith(" 600.0 16000 true");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void theContainersLengthIsKept() throws IOException {
    Recording recording =
        AudioDecoder.decode(threeHours(), new DecodeLimits(2, DecodeLimits.DEFAULT.bytes()));

    assertThat(recording.containerSeconds()).isEqualTo(THREE_HOURS);
    assertThat(recording.audio().seconds()).isEqualTo(2);
    assertThat(recording.missingSeconds()).isZero();
  }

  private Path threeHours() throws IOException {
    Path path = folder.resolve("long.wav");
    int bytes = THREE_HOURS * SAMPLE_RATE * Short.BYTES;
    float[] speech = Signals.speech(3, SAMPLE_RATE);
    ByteBuffer start =
        ByteBuffer.allocate(44 + Short.BYTES * speech.length).order(ByteOrder.LITTLE_ENDIAN);
    start.put(tag("RIFF")).putInt(36 + bytes).put(tag("WAVE")).put(tag("fmt ")).putInt(16);
    start.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE).putInt(2 * SAMPLE_RATE);
    start.putShort((short) 2).putShort((short) 16).put(tag("data")).putInt(bytes);
    for (float sample : speech) {
      start.putShort((short) (sample * Short.MAX_VALUE));
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(start.array());
      file.setLength(44 + (long) bytes);
    }
    return path;
  }

  private static byte[] tag(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }
}
