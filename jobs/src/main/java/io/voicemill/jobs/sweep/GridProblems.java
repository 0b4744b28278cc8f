package io.voicemill.jobs.sweep;

import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a grid file, in one voice. */
record GridProblems(Path file) {

  private static final String SEE = "examples/sweep.yaml shows every key.";

  VoicemillException unreadable(IOException cause) {
    return usage(
        "--grid",
        "The grid %s cannot be read.".formatted(file),
        SystemReason.of(cause),
        "Check the path that --grid names.");
  }

  VoicemillException malformed(int line, String why) {
    return usage(
        "--grid",
        "%s, line %d is not YAML.".formatted(file, line),
        "The parser says: %s.".formatted(why),
        "Compare the line with examples/sweep.yaml: 'key: value', spaces instead of tabs.");
  }

  VoicemillException unknownKey(String key, List<String> known) {
    return usage(
        key,
        "A grid has no key '%s' (%s).".formatted(key, file),
        "A key that is not known would silently do nothing.",
        NearestName.find(key, known)
            .map(name -> "Did you mean '%s'? %s".formatted(name, SEE))
            .orElse("It takes %s. %s".formatted(String.join(", ", known), SEE)));
  }

  VoicemillException wrongValue(String key, String allowed) {
    return usage(
        key,
        "'%s' makes no sense in %s.".formatted(key, file),
        "It takes %s.".formatted(allowed),
        "Change the value, or remove the key. " + SEE);
  }

  private static VoicemillException usage(String key, String problem, String why, String fix) {
    return new VoicemillException(Problem.in(key, ProblemCode.USAGE, problem, why, fix));
  }
}
