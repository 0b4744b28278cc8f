package io.voicemill.runtime.text;

import java.util.List;

/** Reads a run of spans in one language. Thread-safe. */
public interface LanguageFrontEnd {

  /**
   * Reads a run.
   *
   * @param run contiguous spans of one line, all in this front end's language
   */
  SpokenRun speak(List<TextSpan> run);
}
