package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.transforms.expand.Expansion;

/**
 * What a render command asks for.
 *
 * @param scripts URI of the script table
 * @param out URI of the output folder
 * @param scope which lines are rendered
 * @param expansion of a table's lines to variants
 */
public record RenderRequest(String scripts, String out, Scope scope, Expansion expansion) {

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
    requireNonNull(expansion, "expansion is null");
  }

  /** A request for the lines as they are. */
  public RenderRequest(String scripts, String out, Scope scope) {
    this(scripts, out, scope, Expansion.NONE);
  }
}
