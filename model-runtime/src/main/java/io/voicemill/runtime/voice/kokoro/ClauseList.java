package io.voicemill.runtime.voice.kokoro;

import java.util.List;
import java.util.OptionalInt;

/**
 * A line, cut into passes of the model.
 *
 * @param leadingBreak milliseconds of silence that the text demands before the first word
 * @param clauses in order, at least one
 */
record ClauseList(OptionalInt leadingBreak, List<Clause> clauses) {

  ClauseList {
    clauses = List.copyOf(clauses);
  }
}
