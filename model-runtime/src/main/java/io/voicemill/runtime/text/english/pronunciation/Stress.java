package io.voicemill.runtime.text.english.pronunciation;

/** Raises and lowers the stress of a word. The marks stand right before a vowel. */
final class Stress {

  private Stress() {}

  /** Without any stress. */
  static String none(String phonemes) {
    return phonemes
        .replace(String.valueOf(Phonemes.PRIMARY), "")
        .replace(String.valueOf(Phonemes.SECONDARY), "");
  }

  /** A primary stress becomes a secondary one, which then is the only kind left. */
  static String reduced(String phonemes) {
    if (phonemes.indexOf(Phonemes.PRIMARY) < 0) {
      return phonemes;
    }
    return phonemes
        .replace(String.valueOf(Phonemes.SECONDARY), "")
        .replace(Phonemes.PRIMARY, Phonemes.SECONDARY);
  }

  /** A word without stress gets a secondary one. */
  static String atLeastSecondary(String phonemes) {
    return hasStress(phonemes) ? phonemes : beforeFirstVowel(phonemes, Phonemes.SECONDARY);
  }

  /** A word without primary stress gets one. */
  static String atLeastPrimary(String phonemes) {
    if (phonemes.indexOf(Phonemes.PRIMARY) >= 0) {
      return phonemes;
    }
    return hasStress(phonemes)
        ? phonemes.replace(Phonemes.SECONDARY, Phonemes.PRIMARY)
        : beforeFirstVowel(phonemes, Phonemes.PRIMARY);
  }

  /** All stresses secondary but the last, which is primary: the rhythm of spelt letters. */
  static String onLast(String phonemes) {
    String reduced = atLeastSecondary(reduced(phonemes));
    int last = reduced.lastIndexOf(Phonemes.SECONDARY);
    return last < 0
        ? reduced
        : reduced.substring(0, last) + Phonemes.PRIMARY + reduced.substring(last + 1);
  }

  private static boolean hasStress(String phonemes) {
    return phonemes.indexOf(Phonemes.PRIMARY) >= 0 || phonemes.indexOf(Phonemes.SECONDARY) >= 0;
  }

  private static String beforeFirstVowel(String phonemes, char mark) {
    for (int i = 0; i < phonemes.length(); i++) {
      if (Phonemes.isVowel(phonemes.charAt(i))) {
        return phonemes.substring(0, i) + mark + phonemes.substring(i);
      }
    }
    return phonemes;
  }
}
