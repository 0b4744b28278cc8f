package io.voicemill.runtime.take;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.schemas.script.ScriptLine;
import java.util.Optional;

/** Reads lines without rendering them: no graph of a voice model, no GPU. Thread-safe. */
public interface LinePreparer {

  /**
   * Reads a line.
   *
   * @param described what the line's description says, if an encoder was asked
   * @throws io.voicemill.schemas.problem.VoicemillException when the line cannot be rendered
   */
  Preparation prepare(ScriptLine line, Optional<DescribedEmotion> described);
}
