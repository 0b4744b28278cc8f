package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One thing that is wrong with a speaker's recordings, in the words that the user reads.
 *
 * @param code its kind
 * @param severity what it means for the voice
 * @param problem what was found, with the figure
 * @param why what it does to the voice
 * @param fix what to record or do instead
 */
public record Finding(FindingCode code, Severity severity, String problem, String why, String fix)
    implements Serializable {

  public Finding {
    requireNonNull(code, "code is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(problem, "problem is null");
    requireNonNull(why, "why is null");
    requireNonNull(fix, "fix is null");
  }
}
