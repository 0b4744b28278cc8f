package io.voicemill.schemas.problem;

import static java.util.Objects.requireNonNull;

/** An error with a code and a message in three parts: problem, why, fix. */
public class VoicemillException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  public VoicemillException(Problem problem) {
    super(requireNonNull(problem, "problem is null").message());
    this.problem = problem;
  }

  public VoicemillException(Problem problem, Throwable cause) {
    super(requireNonNull(problem, "problem is null").message(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
