package io.voicemill.runtime.text;

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
   */
  record Pinyin(int start, String text, List<String> syllables) implements TextSpan {

    public Pinyin {
      syllables = List.copyOf(syllables);
    }
  }

  /** {@code <break 500ms>}. */
  record Pause(int start, int milliseconds) implements TextSpan {}
}
