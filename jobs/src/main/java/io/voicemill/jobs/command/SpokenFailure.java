package io.voicemill.jobs.command;

import io.voicemill.schemas.problem.Problem;

/** A text that cannot be spoken, as data. */
record SpokenFailure(String text, ProblemReport error) {

  static SpokenFailure of(String text, Problem problem) {
    return new SpokenFailure(text, ProblemReport.of(problem));
  }
}
