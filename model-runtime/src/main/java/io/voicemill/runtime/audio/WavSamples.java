package io.voicemill.runtime.audio;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where the samples of a WAV file lie.
 *
 * @param start first byte of the first frame
 * @param count frames, one sample for each channel; at least 1
 */
record WavSamples(WavFormat format, int start, int count) {
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FIRST_CHUNK = 12;
  private static final long LENGTH_UNKNOWN = 0xFFFF_FFFFL;

  /**
   * Walks through the chunks of a file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  static WavSamples find(byte[] bytes, String source) {
    requireNonNull(source, "source is null");
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < FIRST_CHUNK || !isTag(bytes, 0, "RIFF") || !isTag(bytes, 8, "WAVE")) {
      throw UnreadableAudio.of(source, notWav(bytes));
    }
    WavFormat format = null;
    long at = FIRST_CHUNK;
    while (at + CHUNK_HEADER_BYTES <= bytes.length) {
      int body = (int) at + CHUNK_HEADER_BYTES;
      long size = Integer.toUnsignedLong(file.getInt(body - 4));
      if (isTag(bytes, (int) at, "data")) {
        if (format == null) {
          throw UnreadableAudio.of(source, "Its samples come before the fmt chunk.");
        }
        return new WavSamples(format, body, frames(bytes.length - body, size, format, source));
      }
      if (size > bytes.length - body) {
        throw UnreadableAudio.of(source, "It ends inside of a chunk before the samples.");
      }
      if (isTag(bytes, (int) at, "fmt ")) {
        format =
            WavFormat.parse(file.slice(body, (int) size).order(ByteOrder.LITTLE_ENDIAN), source);
      }
      at = body + size + (size & 1);
    }
    throw UnreadableAudio.of(source, "It has no data chunk.");
  }

  private static int frames(int available, long size, WavFormat format, String source) {
    if (size > available && size != LENGTH_UNKNOWN) {
      throw UnreadableAudio.of(
          source,
          "It is cut short: its header says %d bytes of samples, %d are there."
              .formatted(size, available));
    }
    int frameBytes = format.frameBytes();
    int length = (int) Math.min(size, available);
    if (length % frameBytes != 0 && size != LENGTH_UNKNOWN) {
      throw UnreadableAudio.of(
          source,
          "Its %d bytes of samples are not whole frames of %d bytes."
              .formatted(length, frameBytes));
    }
    if (length < frameBytes) {
      throw UnreadableAudio.of(source, "It holds no samples.");
    }
    return length / frameBytes;
  }

  private static String notWav(byte[] bytes) {
    if (bytes.length == 0) {
      return "It is empty.";
    }
    if (bytes.length >= FIRST_CHUNK && (isTag(bytes, 0, "RF64") || isTag(bytes, 0, "RIFX"))) {
      return "It is a WAV file of the kind "
          + new String(bytes, 0, 4, StandardCharsets.ISO_8859_1)
          + ", and only RIFF is read.";
    }
    return "It is no WAV file: it does not begin with RIFF and WAVE.";
  }

  private static boolean isTag(byte[] bytes, int at, String tag) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals(tag);
  }
}
