package io.voicemill.jobs.command;

import io.voicemill.schemas.problem.ProblemCode;

/** What the exit status of a command says. */
public enum ExitStatus {
  /** All good. */
  GOOD(0),
  /** Wrong usage or configuration. */
  USAGE(1),
  /** Finished, but lines were rejected or takes failed. */
  PARTLY(2),
  /** The job failed. */
  FAILED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number that the operating system gets. */
  public int code() {
    return code;
  }

  /** The status of a command that ended with such a problem. */
  public static ExitStatus of(ProblemCode code) {
    return code == ProblemCode.ENVIRONMENT || code == ProblemCode.MODEL_FAILURE ? FAILED : USAGE;
  }
}
