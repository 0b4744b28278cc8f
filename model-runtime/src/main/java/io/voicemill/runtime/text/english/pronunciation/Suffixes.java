package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.Accent;
import java.util.Optional;

/** Joins endings to stems by the rules of voicing. */
final class Suffixes {
  private static final String FLAPPING = "AIOWYiuæɑəɛɪɹʊʌ";

  private final Accent accent;

  Suffixes(Accent accent) {
    this.accent = accent;
  }

  /** Plural, possessive, third person: s after voiceless sounds, a syllable after sibilants. */
  String s(String stem) {
    char last = last(stem);
    if ("ptkfθ".indexOf(last) >= 0) {
      return stem + "s";
    }
    return stem + ("szʃʒʧʤ".indexOf(last) >= 0 ? reducedVowel() : "") + "z";
  }

  /** Past: t after voiceless sounds, a syllable after t and d. */
  String ed(String stem) {
    char last = last(stem);
    if ("pkfθʃsʧ".indexOf(last) >= 0) {
      return stem + "t";
    }
    if (last == 'd') {
      return stem + reducedVowel() + "d";
    }
    return last == 't' ? flapped(stem) + reducedVowel() + "d" : stem + "d";
  }

  /**
   * Present participle.
   *
   * @param linksR whether the spelling ends in r, which British English speaks before a vowel
   */
  String ing(String stem, boolean linksR) {
    String link = accent == Accent.GB && linksR && "əː".indexOf(last(stem)) >= 0 ? "ɹ" : "";
    return flapped(stem) + link + "ɪŋ";
  }

  /** A shortened verb: 'll, 've, 'd, 're, 'm; empty for any other ending. */
  Optional<String> contraction(String stem, String ending) {
    boolean vowel = Phonemes.isVowel(last(stem)) || last(stem) == 'ː';
    return switch (ending) {
      case "'ll" -> Optional.of(stem + (vowel ? "l" : "ᵊl"));
      case "'ve" -> Optional.of(stem + (vowel ? "v" : "əv"));
      case "'d" -> Optional.of(stem + (vowel ? "d" : "əd"));
      case "'re" -> Optional.of(stem + (accent == Accent.GB ? "ə" : "əɹ"));
      case "'m" -> Optional.of(stem + "əm");
      default -> Optional.empty();
    };
  }

  private String flapped(String stem) {
    boolean flaps =
        accent == Accent.US
            && stem.length() > 1
            && last(stem) == 't'
            && FLAPPING.indexOf(stem.charAt(stem.length() - 2)) >= 0;
    return flaps ? stem.substring(0, stem.length() - 1) + "ɾ" : stem;
  }

  private String reducedVowel() {
    return accent == Accent.GB ? "ɪ" : "ᵻ";
  }

  private static char last(String stem) {
    return stem.charAt(stem.length() - 1);
  }
}
