package io.voicemill.jobs.command;

import io.voicemill.schemas.problem.Problem;
import java.util.Locale;

/** A problem as data. */
record ProblemReport(String code, String problem, String why, String fix) {

  static ProblemReport of(Problem problem) {
    return new ProblemReport(
        problem.code().name().toLowerCase(Locale.ROOT),
        problem.problem(),
        problem.why(),
        problem.fix());
  }
}
