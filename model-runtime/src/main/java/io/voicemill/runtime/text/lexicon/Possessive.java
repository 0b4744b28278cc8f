package io.voicemill.runtime.text.lexicon;

/** The sound of {@code 's}: s after voiceless sounds, a syllable after sibilants, else z. */
final class Possessive {
  private static final String VOICELESS = "ptkfθ";
  private static final String SIBILANTS = "szʃʒʧʤ";

  private Possessive() {}

  static String of(String phonemes) {
    int last = phonemes.codePointBefore(phonemes.length());
    if (VOICELESS.indexOf(last) >= 0) {
      return phonemes + "s";
    }
    return phonemes + (SIBILANTS.indexOf(last) >= 0 ? "ᵻz" : "z");
  }
}
