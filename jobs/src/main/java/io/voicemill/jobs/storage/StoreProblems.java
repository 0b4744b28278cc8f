package io.voicemill.jobs.storage;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;

/** What can be wrong with any store, in one voice. */
public final class StoreProblems {

  private StoreProblems() {}

  /** A place that one run holds already. */
  public static VoicemillException ownedByAnother(String place) {
    return new VoicemillException(
        Problem.in(
            "--out",
            ProblemCode.UNWRITABLE_OUTPUT,
            "Another run is writing to %s.".formatted(place),
            "Two runs in one place would overwrite each other's takes.",
            "Wait for it, or choose another --out."));
  }
}
