package io.voicemill.runtime.text.english.grammar;

import static java.util.Objects.requireNonNull;

/**
 * A word in its sentence.
 *
 * @param text the word
 * @param wordClass its part of speech
 * @param past whether it is a verb in its past tense or its past participle, as far as known; only
 *     asked for verbs such as "read" that do not show it
 */
public record TaggedWord(String text, WordClass wordClass, boolean past) {

  public TaggedWord {
    requireNonNull(text, "text is null");
    requireNonNull(wordClass, "wordClass is null");
  }

  /** A word of which nothing is known. */
  public static TaggedWord untagged(String text) {
    return new TaggedWord(text, WordClass.OTHER, false);
  }
}
