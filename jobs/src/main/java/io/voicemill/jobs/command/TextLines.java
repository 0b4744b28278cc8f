package io.voicemill.jobs.command;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of text from a stream, as they come. */
final class TextLines {

  private static final char REPLACEMENT = '\uFFFD';

  private final BufferedReader reader;
  private long number;

  TextLines(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end, and without a byte order mark before the first one. */
  Optional<String> next() throws IOException {
    number++;
    String line = reader.readLine();
    return Optional.ofNullable(line)
        .map(text -> number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /**
   * The line itself.
   *
   * @throws VoicemillException UNREADABLE_SOURCE for a line that was not UTF-8
   */
  String requireUtf8(String line) {
    if (line.indexOf(REPLACEMENT) >= 0) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "Line %d of standard input is not UTF-8.".formatted(number),
              "Read in another encoding, its text would be spoken wrong.",
              "Convert the input to UTF-8 first."));
    }
    return line;
  }
}
