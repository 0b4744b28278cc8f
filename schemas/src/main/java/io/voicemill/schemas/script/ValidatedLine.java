package io.voicemill.schemas.script;

import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.rejected.Rejected;

/** A row of a script table after its check: a line, or the reason why it is none. */
public sealed interface ValidatedLine {

  /**
   * The line.
   *
   * @throws VoicemillException the reason why it is none
   */
  ScriptLine orThrow();

  /** A line that can be rendered as far as the row alone tells. */
  record Valid(ScriptLine line) implements ValidatedLine {
    @Override
    public ScriptLine orThrow() {
      return line;
    }
  }

  /** A row that cannot. */
  record Invalid(Rejected rejected) implements ValidatedLine {
    @Override
    public ScriptLine orThrow() {
      throw new VoicemillException(rejected.problem());
    }
  }
}
