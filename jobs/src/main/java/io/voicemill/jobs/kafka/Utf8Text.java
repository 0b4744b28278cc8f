package io.voicemill.jobs.kafka;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, with or without byte order mark. */
final class Utf8Text {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8Text() {}

  /**
   * The text.
   *
   * @throws VoicemillException UNREADABLE_SOURCE, with the position of the first byte that is wrong
   */
  static String of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(input, text, true);
    if (result.isError()) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "The message is not UTF-8.",
              "Byte %,d of %,d, 0x%02x, begins no character."
                  .formatted(input.position() + 1, bytes.length, bytes[input.position()]),
              JsonMessage.FORM));
    }
    text.flip();
    if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
      text.position(1);
    }
    return text.toString();
  }
}
