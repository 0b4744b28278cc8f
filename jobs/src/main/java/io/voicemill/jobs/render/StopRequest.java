package io.voicemill.jobs.render;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a job, from another thread, to end soon and to lose nothing. */
public final class StopRequest {

  private final AtomicBoolean made = new AtomicBoolean();

  /** Asks; more than once is the same as once. */
  public void make() {
    made.set(true);
  }

  /** Whether somebody has asked. */
  public boolean isMade() {
    return made.get();
  }

  /** How a run ends that was asked to. */
  static final class Obeyed extends VoicemillException {
    private static final long serialVersionUID = 1L;

    Obeyed() {
      super(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "The run was asked to end.",
              "Its finished takes are kept.",
              "The same command goes on where it ended."));
    }
  }
}
