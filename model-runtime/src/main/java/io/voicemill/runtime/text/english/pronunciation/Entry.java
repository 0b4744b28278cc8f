package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import java.util.Optional;

/**
 * A word's entry in the lexicon: its phonemes, or its phonemes by part of speech.
 *
 * @param text phonemes, or {@code TAG=phonemes;} for each part of speech; empty phonemes say that
 *     the letters are spelt
 */
record Entry(String text) {
  static final char TAG_END = '=';
  static final char VARIANT_END = ';';
  private static final String DEFAULT = "DEFAULT";

  /**
   * A reading of the entry.
   *
   * @param phonemes empty if the word is spelt
   * @param tag of the variant, {@code DEFAULT} for none
   */
  record Variant(String phonemes, String tag) {

    boolean isDefault() {
      return tag.equals(DEFAULT);
    }
  }

  /** The reading for the word in its sentence. */
  Variant variant(TaggedWord word, Following.Sound following) {
    if (text.indexOf(TAG_END) < 0) {
      return new Variant(text, DEFAULT);
    }
    Optional<Variant> final_ = following == Following.Sound.PAUSE ? find("None") : Optional.empty();
    return final_
        .or(() -> word.past() ? find("VBD") : Optional.empty())
        .or(() -> find(tag(word.wordClass())))
        .or(() -> find(DEFAULT))
        .orElse(new Variant("", DEFAULT));
  }

  private static String tag(WordClass wordClass) {
    return switch (wordClass) {
      case VERB -> "VERB";
      case NOUN, PROPER_NOUN -> "NOUN";
      case ADJECTIVE -> "ADJ";
      case ADVERB -> "ADV";
      case DETERMINER -> "DT";
      default -> DEFAULT;
    };
  }

  private Optional<Variant> find(String tag) {
    int start = 0;
    while (start < text.length()) {
      int tagEnd = text.indexOf(TAG_END, start);
      int end = text.indexOf(VARIANT_END, tagEnd);
      if (text.substring(start, tagEnd).equals(tag)) {
        return Optional.of(new Variant(text.substring(tagEnd + 1, end), tag));
      }
      start = end + 1;
    }
    return Optional.empty();
  }
}
