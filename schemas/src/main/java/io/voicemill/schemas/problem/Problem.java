package io.voicemill.schemas.problem;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;

/**
 * One problem in the words that its user reads.
 *
 * @param code its kind
 * @param column the table column or configuration key that it is about
 * @param problem what is wrong, with the value
 * @param why why that is a problem
 * @param fix what to do about it
 */
public record Problem(
    ProblemCode code, Optional<String> column, String problem, String why, String fix)
    implements Serializable {

  /** What travels between processes: an Optional does not. */
  private record Form(ProblemCode code, String column, String problem, String why, String fix)
      implements Serializable {

    private Object readResolve() {
      return new Problem(code, Optional.ofNullable(column), problem, why, fix);
    }
  }

  public Problem {
    requireNonNull(code, "code is null");
    requireNonNull(column, "column is null");
    requireNonNull(problem, "problem is null");
    requireNonNull(why, "why is null");
    requireNonNull(fix, "fix is null");
  }

  /** A problem that belongs to no column. */
  public static Problem of(ProblemCode code, String problem, String why, String fix) {
    return new Problem(code, Optional.empty(), problem, why, fix);
  }

  /** A problem with the value of one column or configuration key. */
  public static Problem in(
      String column, ProblemCode code, String problem, String why, String fix) {
    return new Problem(code, Optional.of(column), problem, why, fix);
  }

  private Object writeReplace() {
    return new Form(code, column.orElse(null), problem, why, fix);
  }

  /** The three parts as one message. */
  public String message() {
    return problem + " " + why + " " + fix;
  }
}
