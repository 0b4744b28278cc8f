package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

/**
 * What follows a word, as far as it changes how the word is spoken.
 *
 * @param sound the first sound after it
 * @param word the next word, in lower case; empty if there is none before the next pause
 */
public record Following(Sound sound, String word) {

  /** The end of an utterance. */
  public static final Following PAUSE = new Following(Sound.PAUSE, "");

  /** A kind of sound. */
  public enum Sound {
    VOWEL,
    CONSONANT,
    PAUSE
  }

  public Following {
    requireNonNull(sound, "sound is null");
    requireNonNull(word, "word is null");
  }

  /** The surroundings of what stands before a word with these phonemes. */
  public static Following of(String phonemes, String word, Following after) {
    for (int i = 0; i < phonemes.length(); i++) {
      if (Phonemes.isVowel(phonemes.charAt(i))) {
        return new Following(Sound.VOWEL, word);
      }
      if (Phonemes.isConsonant(phonemes.charAt(i))) {
        return new Following(Sound.CONSONANT, word);
      }
    }
    return new Following(after.sound(), word);
  }
}
