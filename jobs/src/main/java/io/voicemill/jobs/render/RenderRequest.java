package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

/**
 * What a render command asks for.
 *
 * @param scripts URI of the script table
 * @param out URI of the output folder
 * @param scope which lines are rendered
 */
public record RenderRequest(String scripts, String out, Scope scope) {

  /** Which lines are rendered. */
  public enum Scope {
    /** Those without a take. */
    MISSING,
    /** Those without a take, and those whose take failed. */
    MISSING_AND_FAILED,
    /** All. */
    ALL
  }

  public RenderRequest {
    requireNonNull(scripts, "scripts is null");
    requireNonNull(out, "out is null");
    requireNonNull(scope, "scope is null");
  }
}
