package io.voicemill.runtime.text.english.grammar;

/** Parts of speech that readings depend on. */
public enum WordClass {
  NOUN,
  PROPER_NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  OTHER;

  /**
   * The class of a universal part-of-speech tag.
   *
   * @param tag of universaldependencies.org/u/pos; of a contraction, {@code PRON+AUX}, the first
   *     counts
   */
  static WordClass ofUniversalTag(String tag) {
    int plus = tag.indexOf('+');
    return switch (plus < 0 ? tag : tag.substring(0, plus)) {
      case "NOUN" -> NOUN;
      case "PROPN" -> PROPER_NOUN;
      case "VERB", "AUX" -> VERB;
      case "ADJ" -> ADJECTIVE;
      case "ADV" -> ADVERB;
      case "DET" -> DETERMINER;
      case "ADP", "SCONJ" -> PREPOSITION;
      case "PRON" -> PRONOUN;
      default -> OTHER;
    };
  }
}
