package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import java.util.Locale;
import java.util.Optional;

/** Reads words from the lexicon: as they are, in lower case, or by their stem. */
final class LexicalReader {
  private static final int LONGEST_NAME = 7;

  private final Lexicon lexicon;
  private final Morphology morphology;
  private final Spelling spelling;

  LexicalReader(Lexicon lexicon, Morphology morphology, Spelling spelling) {
    this.lexicon = lexicon;
    this.morphology = morphology;
    this.spelling = spelling;
  }

  /** The reading of a word; empty if neither it nor its stem is known. */
  Optional<Pronunciation> read(TaggedWord word, Following following) {
    return entry(word, following)
        .or(() -> inflected(word, following))
        .or(() -> inLowerCase(word, following))
        .map(found -> new Pronunciation(stressed(found.phonemes(), word.text()), found.rule()));
  }

  private Optional<Pronunciation> entry(TaggedWord word, Following following) {
    return lexicon
        .find(word.text())
        .or(() -> lexicon.find(word.text() + "."))
        .flatMap(entry -> variant(entry, word, following));
  }

  private Optional<Pronunciation> variant(Entry entry, TaggedWord word, Following following) {
    Entry.Variant variant = entry.variant(inContext(entry, word), following.sound());
    if (variant.phonemes().isEmpty()) {
      return spelling.spell(word.text()).map(letters -> new Pronunciation(letters, "letters"));
    }
    boolean acronym = word.text().length() > 1 && WordShape.isUpperCase(word.text());
    String rule = acronym ? "acronym" : "lexicon";
    return Optional.of(
        new Pronunciation(
            variant.phonemes(), variant.isDefault() ? rule : rule + ":" + variant.tag()));
  }

  private static TaggedWord inContext(Entry entry, TaggedWord word) {
    boolean acronym = WordShape.isUpperCase(word.text()) && word.text().length() > 1;
    boolean nameLike =
        switch (word.wordClass()) {
          case ADJECTIVE, OTHER -> true;
          default -> false;
        };
    return acronym && nameLike && entry.text().indexOf(Entry.TAG_END) >= 0
        ? new TaggedWord(word.text(), WordClass.NOUN, false)
        : word;
  }

  private Optional<Pronunciation> inflected(TaggedWord word, Following following) {
    if (WordShape.isUpperCase(word.text())) {
      return Optional.empty();
    }
    return morphology
        .read(
            word.text(),
            stem -> stem(stem, word.wordClass(), following),
            stem -> stem(stem, WordClass.VERB, following))
        .map(phonemes -> new Pronunciation(phonemes, "morphology"));
  }

  private Optional<String> stem(String stem, WordClass wordClass, Following following) {
    Following.Sound within =
        following.sound() == Following.Sound.PAUSE ? Following.Sound.CONSONANT : following.sound();
    return entry(new TaggedWord(stem, wordClass, false), new Following(within))
        .map(Pronunciation::phonemes);
  }

  private Optional<Pronunciation> inLowerCase(TaggedWord word, Following following) {
    String text = word.text();
    boolean upper = WordShape.isUpperCase(text);
    if (text.length() < 2 || !(upper || WordShape.isCapitalised(text))) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    TaggedWord lowered = new TaggedWord(lower, word.wordClass(), word.past());
    if (upper && word.wordClass() == WordClass.PROPER_NOUN && text.length() <= LONGEST_NAME) {
      return lexicon
          .findChecked(lower)
          .flatMap(entry -> variant(entry, lowered, following))
          .filter(found -> found.phonemes().indexOf(Phonemes.PRIMARY) >= 0);
    }
    return entry(lowered, following).or(() -> inflected(lowered, following));
  }

  private static String stressed(String phonemes, String word) {
    if (WordShape.isLowerCase(word)) {
      return phonemes;
    }
    return WordShape.isUpperCase(word)
        ? Stress.atLeastPrimary(phonemes)
        : Stress.atLeastSecondary(phonemes);
  }
}
