package io.voicemill.runtime.text.english.pronunciation;

/** The alphabet of misaki's English, {@code EN_PHONES.md} of the misaki project. */
final class Phonemes {
  static final char PRIMARY = 'ˈ';
  static final char SECONDARY = 'ˌ';

  private static final String VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ";
  private static final String CONSONANTS = "bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθT";
  private static final String OTHERS = "ɐːᵊˈˌ";
  private static final String HEAVY = "AIOQWYʤʧ";

  private Phonemes() {}

  static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  static boolean isConsonant(char c) {
    return CONSONANTS.indexOf(c) >= 0;
  }

  static boolean isStress(char c) {
    return c == PRIMARY || c == SECONDARY;
  }

  /** How long a word is: diphthongs and affricates count twice. */
  static int weight(String phonemes) {
    int weight = 0;
    for (int i = 0; i < phonemes.length(); i++) {
      weight += HEAVY.indexOf(phonemes.charAt(i)) >= 0 ? 2 : 1;
    }
    return weight;
  }

  /**
   * The symbols that the voice model was trained with: a flap is {@code T}, a glottal stop {@code
   * t}; symbols outside of the alphabet are left out.
   */
  static String forVoice(String phonemes) {
    StringBuilder symbols = new StringBuilder(phonemes.length());
    for (int i = 0; i < phonemes.length(); i++) {
      char c = phonemes.charAt(i);
      switch (c) {
        case 'ɾ' -> symbols.append('T');
        case 'ʔ' -> symbols.append('t');
        case 'ʀ', 'r' -> symbols.append('ɹ');
        case 'g' -> symbols.append('ɡ');
        default -> {
          if (isVowel(c) || isConsonant(c) || OTHERS.indexOf(c) >= 0) {
            symbols.append(c);
          }
        }
      }
    }
    return symbols.toString();
  }

  /** Whether anything can be heard of them. */
  static boolean audible(String phonemes) {
    return phonemes.chars().anyMatch(c -> !isStress((char) c) && c != 'ː');
  }
}
