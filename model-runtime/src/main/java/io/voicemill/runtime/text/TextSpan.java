package io.voicemill.runtime.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A stretch of the given text, with what its annotation says about it. */
public sealed interface TextSpan {

  /** Where it begins in the given text, in code points. */
  int start();

  /**
   * Text without annotation.
   *
   * @param before what stands before it in the line, a few characters
   * @param after what stands behind it in the line, a few characters
   */
  record Plain(int start, String text, String before, String after) implements TextSpan {

    /** Text with nothing around it. */
    public Plain(int start, String text) {
      this(start, text, "", "");
    }
  }

  /**
   * {@code [word](/phonemes/)}: the word is spoken by these phonemes.
   *
   * @param phonemes symbols of the phoneme alphabet of misaki, words parted by spaces
   */
  record Phonemes(int start, String text, String phonemes) implements TextSpan {}

  /**
   * {@code 重要(zhòng yào)} or {@code 重要(zhong4 yao4)}: one syllable a character.
   *
   * @param syllables in the form {@code zhong4}, neutral tone 5, ü as v
   * @param tones whether they still change in their place
   */
  record Pinyin(int start, String text, List<String> syllables, Tones tones) implements TextSpan {

    public Pinyin {
      syllables = List.copyOf(syllables);
      requireNonNull(tones, "tones is null");
    }

    /** Syllables that are said as they are written, as in an annotation. */
    public Pinyin(int start, String text, List<String> syllables) {
      this(start, text, syllables, Tones.AS_WRITTEN);
    }
  }

  /** What tones of given syllables mean. */
  enum Tones {
    /** They are said so: the writer has thought of sandhi. */
    AS_WRITTEN,
    /** They are those of a dictionary: sandhi changes them. */
    AS_IN_DICTIONARY
  }

  /**
   * A Japanese word whose reading is given in kana.
   *
   * @param kana katakana, with ー for long vowels
   */
  record Kana(int start, String text, String kana) implements TextSpan {}

  /** {@code <break 500ms>}. */
  record Pause(int start, int milliseconds) implements TextSpan {}
}
