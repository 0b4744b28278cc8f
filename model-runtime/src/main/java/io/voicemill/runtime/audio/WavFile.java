package io.voicemill.runtime.audio;

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
    WavSamples found = WavSamples.find(bytes, source);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    WavFormat format = found.format();
    WavEncoding encoding = format.encoding();
    float[] samples = new float[found.count()];
    int at = found.start();
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

  /**
   * How long a file in memory is, without decoding it.
   *
   * @param source what the audio is called in errors
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE as in reading, but
   *     for samples that are not finite
   */
  public static double seconds(byte[] bytes, String source) {
    WavSamples found = WavSamples.find(bytes, source);
    return found.count() / (double) found.format().sampleRate();
  }

  /**
   * The waveform as a WAV file, mono PCM16: amplitude 1 is 32768, rounded to the nearest value and
   * clamped to -32768..32767, without dither.
   *
   * @throws IllegalArgumentException for samples that are not finite
   */
  public static byte[] bytes(Waveform waveform) {
    return bytes(waveform, new byte[0]);
  }

  /** The same with a label behind the audio. */
  public static byte[] bytes(Waveform waveform, WavLabel label) {
    return bytes(waveform, label.chunk());
  }

  private static byte[] bytes(Waveform waveform, byte[] trailer) {
    float[] samples = waveform.samples();
    int dataBytes = Math.multiplyExact(samples.length, 2);
    ByteBuffer out =
        ByteBuffer.allocate(Math.addExact(PCM16_HEADER_BYTES + trailer.length, dataBytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(tag("RIFF"))
        .putInt(PCM16_HEADER_BYTES - 8 + dataBytes + trailer.length)
        .put(tag("WAVE"));
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
    return out.put(trailer).array();
  }

  /**
   * Writes the waveform as {@link #bytes} does; the stream stays open.
   *
   * @throws IllegalArgumentException for samples that are not finite; nothing is written then
   */
  public static void write(Waveform waveform, OutputStream out) throws IOException {
    out.write(bytes(waveform));
  }

  private static byte[] tag(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }
}
