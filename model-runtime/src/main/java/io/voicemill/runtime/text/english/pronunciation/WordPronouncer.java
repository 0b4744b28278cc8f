package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out how a word is spoken: as a function word, from the lexicon, from its stem, from its
 * pieces, by its letters, or by the model for unknown words. Thread-safe.
 */
public final class WordPronouncer {
  private final LexicalReader reader;
  private final Spelling spelling;
  private final Morphology morphology;
  private final Compounds compounds;
  private final UnknownWordModel unknownWords;

  /** A pronouncer of one accent. */
  public WordPronouncer(Lexicon lexicon, UnknownWordModel unknownWords, Accent accent) {
    requireNonNull(lexicon, "lexicon is null");
    this.morphology = new Morphology(accent);
    this.spelling = new Spelling(lexicon);
    this.reader = new LexicalReader(lexicon, morphology, spelling);
    this.compounds = new Compounds(lexicon, this::pronouncePiece);
    this.unknownWords = new UnknownWords(unknownWords);
  }

  /**
   * The pronunciation of a word in its sentence.
   *
   * @param word with its part of speech
   * @param following what is spoken next
   * @return phonemes without spaces; inaudible ones for a word of which no letter is known
   */
  public Pronunciation pronounce(TaggedWord word, Following following) {
    String text =
        Supplement.spokenAs(
            Normalizer.normalize(word.text(), Normalizer.Form.NFKC).replace('’', '\''));
    TaggedWord plain = new TaggedWord(text, word.wordClass(), word.past());
    Pronunciation found =
        Supplement.spelt(text)
            .flatMap(this::letters)
            .or(() -> known(plain, following))
            .or(() -> compounds.read(plain, following))
            .or(() -> withoutAccents(plain, following))
            .orElseGet(() -> unknown(text));
    return new Pronunciation(Phonemes.forVoice(found.phonemes()), found.rule());
  }

  /** The names of the letters of a word. */
  public Pronunciation spell(String letters) {
    Pronunciation spelt = letters(letters).orElseGet(() -> unknown(letters));
    return new Pronunciation(Phonemes.forVoice(spelt.phonemes()), spelt.rule());
  }

  private Pronunciation pronouncePiece(TaggedWord piece, Following following) {
    return known(piece, following).orElseGet(() -> unknown(piece.text()));
  }

  private Optional<Pronunciation> known(TaggedWord word, Following following) {
    return FunctionWords.find(word.text(), word, following)
        .map(phonemes -> new Pronunciation(phonemes, "lexicon"))
        .or(() -> reader.read(word, following))
        .or(() -> acronymPlural(word.text()));
  }

  private Optional<Pronunciation> acronymPlural(String word) {
    if (!WordShape.isAcronymPlural(word)) {
      return Optional.empty();
    }
    String letters = word.substring(0, word.length() - (word.endsWith("'s") ? 2 : 1));
    return reader
        .read(new TaggedWord(letters, WordClass.NOUN, false), Following.PAUSE)
        .or(() -> letters(letters))
        .map(stem -> new Pronunciation(morphology.plural(stem.phonemes()), stem.rule()));
  }

  private Optional<Pronunciation> letters(String word) {
    if (WordShape.isAcronymPlural(word)) {
      return letters(word.substring(0, word.length() - 1))
          .map(stem -> new Pronunciation(morphology.plural(stem.phonemes()), stem.rule()));
    }
    return spelling.spell(word).map(phonemes -> new Pronunciation(phonemes, "letters"));
  }

  private Optional<Pronunciation> withoutAccents(TaggedWord word, Following following) {
    String letters = Romanizer.withoutAccents(word.text());
    if (letters.isEmpty() || letters.equals(word.text())) {
      return Optional.empty();
    }
    return reader.read(new TaggedWord(letters, word.wordClass(), word.past()), following);
  }

  private Pronunciation unknown(String word) {
    if (WordShape.isEnglish(word) && WordShape.isSpelt(word)) {
      Optional<Pronunciation> spelt = letters(word);
      if (spelt.isPresent()) {
        return spelt.get();
      }
    }
    String latin = Romanizer.isLatin(word) ? word : Romanizer.romanize(word);
    if (WordShape.isUpperCase(latin)) {
      latin = latin.toLowerCase(Locale.ROOT);
    }
    boolean possessive = latin.endsWith("'s") && latin.length() > 2;
    String stem = possessive ? latin.substring(0, latin.length() - 2) : latin;
    String phonemes = unknownWords.phonemes(stem.replace("'", ""));
    boolean inflected = possessive && Phonemes.audible(phonemes);
    return new Pronunciation(inflected ? morphology.plural(phonemes) : phonemes, "model");
  }
}
