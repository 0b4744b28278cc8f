package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import io.voicemill.runtime.text.english.pronunciation.Following.Sound;
import java.util.Optional;
import java.util.Set;

/** Small words whose reading depends on what stands around them: the, a, to, in, used to, that. */
final class FunctionWords {
  private static final Set<String> WEAK_AM = Set.of("am");

  private FunctionWords() {}

  /**
   * The reading in the sentence; empty if the lexicon decides.
   *
   * @param word as written, not in capitals unless it is emphasised
   */
  static Optional<String> find(String word, TaggedWord tagged, Following following) {
    Sound next = following.sound();
    return switch (word) {
      case "the", "The" -> Optional.of(next == Sound.VOWEL ? "ði" : "ðə");
      case "a" -> Optional.of(next == Sound.PAUSE ? "ˈA" : "ɐ");
      case "A" -> Optional.of(tagged.wordClass() == WordClass.DETERMINER ? "ɐ" : "ˈA");
      case "an", "An" -> Optional.of("ɐn");
      case "I" -> tagged.wordClass() == WordClass.PRONOUN ? Optional.of("ˌI") : Optional.empty();
      case "to", "To" -> to(next);
      case "in", "In" ->
          Optional.of(next == Sound.PAUSE || tagged.wordClass() == WordClass.ADVERB ? "ˈɪn" : "ɪn");
      case "by", "By" ->
          tagged.wordClass() == WordClass.ADVERB ? Optional.of("bˈI") : Optional.empty();
      default ->
          WEAK_AM.contains(word) && next != Sound.PAUSE ? Optional.of("ɐm") : Optional.empty();
    };
  }

  private static Optional<String> to(Sound next) {
    return switch (next) {
      case VOWEL -> Optional.of("tʊ");
      case CONSONANT -> Optional.of("tə");
      case PAUSE -> Optional.empty();
    };
  }
}
