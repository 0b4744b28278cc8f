package io.voicemill.runtime.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a WAV file says of itself: a chunk {@code LIST} of the type {@code INFO}, behind the audio.
 *
 * @param software in {@code ISFT}
 * @param comment in {@code ICMT}
 */
public record WavLabel(String software, String comment) {
  private static final int CHUNK_HEADER = 8;
  private static final String SOFTWARE = "Voicemill";

  public WavLabel {
    requireNonNull(software, "software is null");
    requireNonNull(comment, "comment is null");
  }

  /**
   * The label of synthetic speech, its comment is a JSON object: {@code synthetic}, the source type
   * of the IPTC's vocabulary ({@code trainedAlgorithmicMedia}) and the take.
   *
   * @param takeId hexadecimal
   */
  public static WavLabel synthetic(String takeId) {
    return new WavLabel(
        SOFTWARE,
        "{\"synthetic\":true,\"digital_source_type\":\"trainedAlgorithmicMedia\",\"take_id\":\"%s\"}"
            .formatted(takeId));
  }

  /** The label of a file that is otherwise well formed; empty if it has none. */
  public static Map<String, String> read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, String> texts = new LinkedHashMap<>();
    int at = 12;
    while (at + CHUNK_HEADER <= file.length) {
      String name = text(file, at, 4);
      int size = bytes.getInt(at + 4);
      if (size < 0 || at + CHUNK_HEADER + (long) size > file.length) {
        return texts;
      }
      if (name.equals("LIST") && size >= 4 && text(file, at + CHUNK_HEADER, 4).equals("INFO")) {
        readInfo(file, at + CHUNK_HEADER + 4, at + CHUNK_HEADER + size, texts);
      }
      at += CHUNK_HEADER + size + size % 2;
    }
    return texts;
  }

  private static void readInfo(byte[] file, int from, int to, Map<String, String> texts) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = from;
    while (at + CHUNK_HEADER <= to) {
      int size = bytes.getInt(at + 4);
      if (size < 1 || at + CHUNK_HEADER + (long) size > to) {
        return;
      }
      texts.put(text(file, at, 4), text(file, at + CHUNK_HEADER, size - 1));
      at += CHUNK_HEADER + size + size % 2;
    }
  }

  private static String text(byte[] file, int from, int length) {
    return new String(file, from, length, UTF_8);
  }

  byte[] chunk() {
    byte[] isft = entry("ISFT", software);
    byte[] icmt = entry("ICMT", comment);
    ByteBuffer chunk =
        ByteBuffer.allocate(CHUNK_HEADER + 4 + isft.length + icmt.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    chunk.put("LIST".getBytes(UTF_8)).putInt(4 + isft.length + icmt.length);
    return chunk.put("INFO".getBytes(UTF_8)).put(isft).put(icmt).array();
  }

  /** A text that ends with a zero, padded to an even length. */
  private static byte[] entry(String name, String text) {
    byte[] content = text.getBytes(UTF_8);
    int size = content.length + 1;
    ByteBuffer entry =
        ByteBuffer.allocate(CHUNK_HEADER + size + size % 2).order(ByteOrder.LITTLE_ENDIAN);
    return entry.put(name.getBytes(UTF_8)).putInt(size).put(content).array();
  }
}
