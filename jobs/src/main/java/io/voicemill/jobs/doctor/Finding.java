package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What one check found.
 *
 * @param name what was checked
 * @param state the verdict
 * @param detail what is there
 * @param fix what to do about it; empty if all is well
 */
public record Finding(String name, State state, String detail, String fix) implements Serializable {

  /** Verdicts. */
  public enum State {
    OK,
    /** Some commands will not work, or not well. */
    WARN,
    /** Nothing will work. */
    MISSING
  }

  public Finding {
    requireNonNull(name, "name is null");
    requireNonNull(state, "state is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(fix, "fix is null");
  }

  /** All is well. */
  public static Finding ok(String name, String detail) {
    return new Finding(name, State.OK, detail, "");
  }

  /** Some commands will not work, or not well. */
  public static Finding warn(String name, String detail, String fix) {
    return new Finding(name, State.WARN, detail, fix);
  }

  /** Nothing will work. */
  public static Finding missing(String name, String detail, String fix) {
    return new Finding(name, State.MISSING, detail, fix);
  }
}
