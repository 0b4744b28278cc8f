package io.voicemill.runtime.text.lexicon;

import java.util.List;

/** How a lexicon says a word. */
sealed interface Saying {

  /**
   * One syllable a Chinese character.
   *
   * @param syllables in the form {@code zhong4}
   */
  record Pinyin(List<String> syllables) implements Saying {

    public Pinyin {
      syllables = List.copyOf(syllables);
    }
  }

  /**
   * By its sounds.
   *
   * @param phonemes symbols of misaki's alphabet, words parted by spaces
   */
  record Phonemes(String phonemes) implements Saying {}

  /**
   * A Japanese word by its kana.
   *
   * @param kana katakana
   */
  record Kana(String kana) implements Saying {}

  /** As another written word. */
  record Respelling(String text) implements Saying {}
}
