package io.voicemill.runtime.voice.kokoro;

import io.voicemill.schemas.script.Language;

/** What the symbols of misaki's phoneme alphabet stand for. */
final class SoundSymbols {
  private static final String DIPHTHONGS = "AIOQWY";
  private static final String LONG_VOWELS = "iuɑɔɜæaeoyɤɯøœ";
  private static final String SHORT_VOWELS = "ɪʊʌɛəɐᵻᵊɚɨɒ";
  private static final String NASALS = "mnŋɲɳɴ";
  private static final String APPROXIMANTS = "jwɥlɹɻɰʎʋrR";
  private static final String FRICATIVES = "fsʃθxɕʂçχɸS";
  private static final String WEAK_FRICATIVES = "hvzðʒʝβɣʁ";
  private static final String AFFRICATES = "ʧʤʦʣʨʥꭧ";
  private static final String STRESS = "ˈˌ";
  private static final String TONES = "→↗↓↘";
  private static final String MODIFIERS = "ːʰʲᵝ\u0303";

  private SoundSymbols() {}

  static boolean isStress(int symbol) {
    return STRESS.indexOf(symbol) >= 0;
  }

  static boolean isTone(int symbol) {
    return TONES.indexOf(symbol) >= 0;
  }

  static boolean isLevelTone(int symbol) {
    return symbol == '→';
  }

  /** Whether it says more of the symbol before it. */
  static boolean isModifier(int symbol) {
    return MODIFIERS.indexOf(symbol) >= 0;
  }

  static boolean isLength(int symbol) {
    return symbol == 'ː';
  }

  static boolean isVowel(int symbol) {
    return DIPHTHONGS.indexOf(symbol) >= 0
        || LONG_VOWELS.indexOf(symbol) >= 0
        || SHORT_VOWELS.indexOf(symbol) >= 0;
  }

  static boolean isGlide(int symbol) {
    return "jwɥ".indexOf(symbol) >= 0;
  }

  static boolean isNasal(int symbol) {
    return NASALS.indexOf(symbol) >= 0;
  }

  /** A plosive for what is not known. */
  static SoundKind kind(int symbol, Language language) {
    if (DIPHTHONGS.indexOf(symbol) >= 0) {
      return SoundKind.DIPHTHONG;
    }
    if (LONG_VOWELS.indexOf(symbol) >= 0) {
      return language == Language.JA ? SoundKind.SHORT_VOWEL : SoundKind.LONG_VOWEL;
    }
    if (SHORT_VOWELS.indexOf(symbol) >= 0) {
      return SoundKind.SHORT_VOWEL;
    }
    if (NASALS.indexOf(symbol) >= 0) {
      return SoundKind.NASAL;
    }
    if (APPROXIMANTS.indexOf(symbol) >= 0) {
      return SoundKind.APPROXIMANT;
    }
    if (FRICATIVES.indexOf(symbol) >= 0) {
      return SoundKind.FRICATIVE;
    }
    if (WEAK_FRICATIVES.indexOf(symbol) >= 0) {
      return SoundKind.WEAK_FRICATIVE;
    }
    return AFFRICATES.indexOf(symbol) >= 0 ? SoundKind.AFFRICATE : SoundKind.PLOSIVE;
  }
}
