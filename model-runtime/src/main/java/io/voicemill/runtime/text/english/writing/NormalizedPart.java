package io.voicemill.runtime.text.english.writing;

import static java.util.Objects.requireNonNull;

/** One element of the normalised text, in order. */
public sealed interface NormalizedPart {

  /** Where the written form begins in the given text, in code points. */
  int start();

  /** What stands between the element before and this one: nothing, a space or a hyphen. */
  String gap();

  /**
   * A word.
   *
   * @param start of the written form
   * @param written the form in the given text; several words of one number share it
   * @param spoken the word that is said
   * @param rule what made the word from the form
   * @param gap before the word
   */
  record Word(int start, String written, String spoken, WrittenRule rule, String gap)
      implements NormalizedPart {

    public Word {
      requireNonNull(written, "written is null");
      requireNonNull(spoken, "spoken is null");
      requireNonNull(rule, "rule is null");
      requireNonNull(gap, "gap is null");
    }
  }

  /**
   * A punctuation mark.
   *
   * @param start of the mark
   * @param symbol one of {@code ; : , . ! ? — … ( ) “ ”}
   * @param gap before the mark
   */
  record Mark(int start, String symbol, String gap) implements NormalizedPart {

    public Mark {
      requireNonNull(symbol, "symbol is null");
      requireNonNull(gap, "gap is null");
    }
  }
}
