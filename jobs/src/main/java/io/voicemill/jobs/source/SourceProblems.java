package io.voicemill.jobs.source;

import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;

/** What can be wrong with a source file, in one voice. */
final class SourceProblems {

  private SourceProblems() {}

  static VoicemillException unreadable(Path file, IOException cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.UNREADABLE_SOURCE,
            "%s cannot be read.".formatted(file),
            SystemReason.of(cause),
            "Check the path and its permissions."),
        cause);
  }

  static VoicemillException notUtf8(Path file, long line) {
    return source(
        "%s, line %d is not UTF-8.".formatted(file, line),
        "Read in another encoding, its text would be spoken wrong.",
        "Save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8') and try again.");
  }

  static VoicemillException empty(Path file) {
    return source(
        "%s has no rows.".formatted(file),
        "There is nothing to be read.",
        "Check that it is the right file.");
  }

  static VoicemillException malformed(Path file, String place, String why) {
    return source(
        "%s, %s cannot be read.".formatted(file, place),
        why,
        "Correct the row and try again; nothing was written.");
  }

  static VoicemillException header(Path file, String why) {
    return source(
        "The header row of %s makes no sense.".formatted(file),
        why,
        "Give every column one name of its own in the first row.");
  }

  private static VoicemillException source(String problem, String why, String fix) {
    return new VoicemillException(Problem.of(ProblemCode.UNREADABLE_SOURCE, problem, why, fix));
  }
}
