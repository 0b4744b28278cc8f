package io.voicemill.runtime.audio;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WAV files.
 *
 * <p>Read: PCM of 8, 16, 24 and 32 bits and float of 32 and 64 bits, plain or in
 * WAVE_FORMAT_EXTENSIBLE, any number of channels, mixed to mono by their mean. Chunks other than
 * {@code fmt} and {@code data} are passed over.
 *
 * <p>Written: mono PCM16. The same waveform gives the same bytes.
 */
public final class WavFile {
  private static final int PCM16_HEADER_BYTES = 44;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FIRST_CHUNK = 12;
  private static final long LENGTH_UNKNOWN = 0xFFFF_FFFFL;
  private static final int LARGEST_FILE = 1 << 29;
  private static final double PCM16_SCALE = 32_768;

  private WavFile() {}

  /**
   * Reads a stream to its end.
   *
   * @param source what the audio is called in errors
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, saying what is wrong
   *     with the file; also for a file of more than 512 MiB
   */
  public static Waveform read(InputStream in, String source) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(LARGEST_FILE + 1);
    } catch (IOException e) {
      throw UnreadableAudio.of(source, "Reading it failed: " + e.getMessage() + ".", e);
    }
    if (bytes.length > LARGEST_FILE) {
      throw UnreadableAudio.of(source, "It is larger than 512 MiB.");
    }
    return read(bytes, source);
  }

  /**
   * Reads a whole file in memory. A data chunk of unknown length (0xFFFFFFFF, as written by
   * programs that write to a pipe) goes to the end.
   *
   * @param source what the audio is called in errors
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, saying what is wrong
   *     with the file: no WAV, cut short, without samples, a header that cannot be true, a codec,
   *     samples that are not finite
   */
  public static Waveform read(byte[] bytes, String source) {
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
        return decode(file, body, size, format, source);
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

  /**
   * The waveform as a WAV file, mono PCM16: amplitude 1 is 32768, rounded to the nearest value and
   * clamped to -32768..32767, without dither.
   *
   * @throws IllegalArgumentException for samples that are not finite
   */
  public static byte[] bytes(Waveform waveform) {
    float[] samples = waveform.samples();
    int dataBytes = Math.multiplyExact(samples.length, 2);
    ByteBuffer out =
        ByteBuffer.allocate(Math.addExact(PCM16_HEADER_BYTES, dataBytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(tag("RIFF")).putInt(PCM16_HEADER_BYTES - 8 + dataBytes).put(tag("WAVE"));
    out.put(tag("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    out.putInt(waveform.sampleRate()).putInt(2 * waveform.sampleRate());
    out.putShort((short) 2).putShort((short) 16);
    out.put(tag("data")).putInt(dataBytes);
    for (int i = 0; i < samples.length; i++) {
      if (!Float.isFinite(samples[i])) {
        throw new IllegalArgumentException("sample " + i + " is not finite: " + samples[i]);
      }
      long value = Math.round(samples[i] * PCM16_SCALE);
      out.putShort((short) Math.max(-32_768, Math.min(32_767, value)));
    }
    return out.array();
  }

  /**
   * Writes the waveform as {@link #bytes} does; the stream stays open.
   *
   * @throws IllegalArgumentException for samples that are not finite; nothing is written then
   */
  public static void write(Waveform waveform, OutputStream out) throws IOException {
    out.write(bytes(waveform));
  }

  private static Waveform decode(
      ByteBuffer file, int start, long size, WavFormat format, String source) {
    int available = file.limit() - start;
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
    float[] samples = new float[length / frameBytes];
    if (samples.length == 0) {
      throw UnreadableAudio.of(source, "It holds no samples.");
    }
    WavEncoding encoding = format.encoding();
    int at = start;
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (int channel = 0; channel < format.channels(); channel++) {
        sum += encoding.read(file, at);
        at += encoding.bytes();
      }
      samples[i] = (float) (sum / format.channels());
      if (!Float.isFinite(samples[i])) {
        throw UnreadableAudio.of(source, "Its sample " + i + " is not a finite number.");
      }
    }
    return new Waveform(samples, format.sampleRate());
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

  private static byte[] tag(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }
}
