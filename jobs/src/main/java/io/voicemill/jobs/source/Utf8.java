package io.voicemill.jobs.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a file is UTF-8 from its first byte to its last. */
final class Utf8 {

  private static final int BUFFER_BYTES = 1 << 16;

  private Utf8() {}

  /**
   * Reads the whole file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, with the line of the
   *     first byte that is not UTF-8
   */
  static void require(Path file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    CharBuffer text = CharBuffer.allocate(BUFFER_BYTES);
    long line = 1;
    try (InputStream input = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, text, end);
        line += text.flip().chars().filter(character -> character == '\n').count();
        if (result.isError()) {
          throw SourceProblems.notUtf8(file, line);
        }
        text.clear();
        bytes.compact();
      }
    } catch (IOException e) {
      throw SourceProblems.unreadable(file, e);
    }
  }
}
