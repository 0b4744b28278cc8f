package io.voicemill.runtime.quality.reading;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/**
 * How the phrases of HanLP's pinyin dictionary read a text: without segmentation, without rules. It
 * has no opinion on a character that no phrase covers.
 */
final class SecondOpinion {
  /** Instead of a reading: no phrase covers the character. */
  static final String NONE = "";

  private static final int LONGEST = 6;
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private SecondOpinion() {}

  /** For each code point the reading of the longest phrase over it, in the form {@code hang2}. */
  static List<String> of(String text) {
    int[] codePoints = simplified(text).codePoints().toArray();
    List<String> readings = new ArrayList<>();
    for (int i = 0; i < codePoints.length; i++) {
      readings.add(NONE);
    }
    int[] lengths = new int[codePoints.length];
    for (int from = 0; from < codePoints.length; from++) {
      for (int length = 2; length <= Math.min(LONGEST, codePoints.length - from); length++) {
        Pinyin[] phrase = PinyinDictionary.get(new String(codePoints, from, length));
        for (int i = 0; phrase != null && phrase.length == length && i < length; i++) {
          if (length > lengths[from + i]) {
            lengths[from + i] = length;
            readings.set(from + i, phrase[i].toString());
          }
        }
      }
    }
    return readings;
  }

  static String simplified(String text) {
    synchronized (SIMPLIFIED) {
      return SIMPLIFIED.transliterate(text);
    }
  }
}
