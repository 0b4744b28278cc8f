package io.voicemill.runtime.take;

import io.voicemill.schemas.script.ScriptLine;

/** Reads lines without rendering them: no graph of a voice model, no GPU. Thread-safe. */
public interface LinePreparer {

  /**
   * Reads a line.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException when the line cannot be rendered
   */
  Preparation prepare(ScriptLine line);
}
