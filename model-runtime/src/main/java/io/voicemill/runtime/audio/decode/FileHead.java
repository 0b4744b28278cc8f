package io.voicemill.runtime.audio.decode;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the first bytes of a file tell before FFmpeg sees it.
 *
 * @param bytes at most 4096 of them
 */
record FileHead(byte[] bytes) {
  private static final int LONGEST = 4096;
  private static final int LONGEST_CHARACTER = 4;
  private static final int RIFF = 0x46464952;
  private static final int RIFF_HEADER_BYTES = 8;

  /**
   * Reads the head of a file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if it is no file with
   *     anything in it
   */
  static FileHead read(Path file, DecodeProblems problems) throws IOException {
    if (!Files.exists(file)) {
      throw problems.missing();
    }
    if (!Files.isRegularFile(file)) {
      throw problems.notAFile();
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      FileHead head = new FileHead(in.readNBytes(LONGEST));
      if (head.bytes().length == 0) {
        throw problems.empty();
      }
      return head;
    }
  }

  /** Whether they are UTF-8 without control characters. */
  boolean isText() {
    int end = bytes.length;
    if (end == LONGEST) {
      while (end > LONGEST - LONGEST_CHARACTER && bytes[end - 1] < 0) {
        end--;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, end))
          .chars()
          .allMatch(character -> character >= ' ' || Character.isWhitespace(character));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether it is a WAV file that was written to a pipe, so that any length is its right one. */
  boolean isOfUnknownLength() {
    if (bytes.length < RIFF_HEADER_BYTES) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = head.getInt(Integer.BYTES);
    return head.getInt(0) == RIFF && (length == 0 || length == -1);
  }
}
