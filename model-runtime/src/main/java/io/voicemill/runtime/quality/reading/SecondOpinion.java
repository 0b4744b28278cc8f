package io.voicemill.runtime.quality.reading;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** How HanLP's dictionary of phrases alone reads a text: without segmentation and without rules. */
final class SecondOpinion {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private SecondOpinion() {}

  /** One reading for each code point, in the form {@code hang2}; what has none has {@code none5}. */
  static List<String> of(String text) {
    List<String> readings = new ArrayList<>();
    for (Pinyin pinyin : PinyinDictionary.convertToPinyin(simplified(text), true)) {
      readings.add(pinyin.toString());
    }
    return readings;
  }

  static String simplified(String text) {
    synchronized (SIMPLIFIED) {
      return SIMPLIFIED.transliterate(text);
    }
  }
}
