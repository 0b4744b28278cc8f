package io.voicemill.jobs.run;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/** What a failed Spark job means. */
public final class JobFailures {

  private JobFailures() {}

  /**
   * What a failure of any kind is for the user. Spark throws checked exceptions that its methods do
   * not declare.
   */
  public static RuntimeException of(Exception failure) {
    Optional<VoicemillException> known = known(failure);
    if (known.isPresent()) {
      return known.get();
    }
    return failure instanceof RuntimeException own && !(failure instanceof SparkThrowable)
        ? own
        : unknown(failure);
  }

  /** The failure of our own that a task ended with; empty if it was another one. */
  public static Optional<VoicemillException> known(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof VoicemillException own) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }

  public static VoicemillException unknown(Throwable failure) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.ENVIRONMENT,
            "The job stopped: %s.".formatted(failure.getMessage()),
            "A task failed several times.",
            "What was finished is kept; the same command goes on where this run ended."),
        failure);
  }
}
