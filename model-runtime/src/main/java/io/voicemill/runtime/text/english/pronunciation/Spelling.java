package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import java.util.Locale;
import java.util.Optional;

/** Spells words letter by letter. */
final class Spelling {
  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The names of the letters as one word; empty if a character is no English letter. */
  Optional<String> spell(String word) {
    StringBuilder phonemes = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1).toUpperCase(Locale.ROOT);
      Optional<String> name =
          lexicon
              .findChecked(letter)
              .map(e -> e.variant(TaggedWord.untagged(letter), Following.Sound.CONSONANT))
              .map(Entry.Variant::phonemes);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      phonemes.append(name.get());
    }
    return phonemes.isEmpty() ? Optional.empty() : Optional.of(Stress.onLast(phonemes.toString()));
  }
}
