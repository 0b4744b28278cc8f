package io.voicemill.runtime.text.english.writing;

import java.util.Optional;

/** A way of writing something that is not spoken as it is written. */
interface WrittenForm {

  /**
   * Reads the form that begins at the index.
   *
   * @param text after {@link Characters#simplify}
   * @param index where no word or number is under way
   * @return empty if the form does not begin there
   */
  Optional<Expansion> read(String text, int index);
}
