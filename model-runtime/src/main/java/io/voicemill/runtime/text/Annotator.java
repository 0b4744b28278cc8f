package io.voicemill.runtime.text;

import io.voicemill.schemas.script.Language;
import java.util.List;

/** Adds annotations to a line that its writer did not make, before it is read. Thread-safe. */
public interface Annotator {

  /** Adds nothing. */
  Annotator NONE = (spans, line) -> AnnotatedLine.asGiven(spans);

  /**
   * Annotates the plain spans of a line; all others stay as they are.
   *
   * @param spans of the whole line, in order
   * @param line its language, never {@link Language#AUTO}
   */
  AnnotatedLine annotate(List<TextSpan> spans, Language line);

  /** The one for the lines of a script. */
  default Annotator ofScript(String scriptId) {
    return this;
  }
}
