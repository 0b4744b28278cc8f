package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

/**
 * What follows a word, as far as it changes how the word is spoken.
 *
 * @param sound the first sound after it
 */
public record Following(Sound sound) {

  /** The end of an utterance. */
  public static final Following PAUSE = new Following(Sound.PAUSE);

  /** A kind of sound. */
  public enum Sound {
    VOWEL,
    CONSONANT,
    PAUSE
  }

  public Following {
    requireNonNull(sound, "sound is null");
  }

  /** The surroundings of what stands before a word with these phonemes. */
  public static Following of(String phonemes, Following after) {
    for (int i = 0; i < phonemes.length(); i++) {
      if (Phonemes.isVowel(phonemes.charAt(i))) {
        return new Following(Sound.VOWEL);
      }
      if (Phonemes.isConsonant(phonemes.charAt(i))) {
        return new Following(Sound.CONSONANT);
      }
    }
    return after;
  }
}
