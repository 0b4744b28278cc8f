package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import io.voicemill.runtime.quality.ChineseScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How HanLP's pinyin dictionary reads a character, without the rules of the front end.
 *
 * @param reading in the form {@code hang2}; empty without an opinion
 * @param source what it comes from
 */
record SecondOpinion(String reading, Source source) {
  /** No word covers the character. */
  static final SecondOpinion NONE = new SecondOpinion("", Source.NONE);

  private static final int LONGEST = 6;
  private static final Segment WORDS = HanLP.newSegment();

  /** What an opinion comes from. */
  enum Source {
    /** Nothing. */
    NONE,
    /** A word that the dictionary does not list: its characters are read as by themselves. */
    DEFAULT,
    /** A phrase that it lists. */
    PHRASE
  }

  SecondOpinion {
    requireNonNull(reading, "reading is null");
    requireNonNull(source, "source is null");
  }

  /**
   * For each code point the reading of the longest phrase over it, else of its word. A phrase lies
   * inside a word, or begins and ends where words do.
   */
  static List<SecondOpinion> of(String text) {
    String simplified = ChineseScript.simplified(text);
    int[] codePoints = simplified.codePoints().toArray();
    BitSet borders = borders(simplified);
    List<SecondOpinion> opinions = new ArrayList<>();
    int[] lengths = new int[codePoints.length];
    for (int i = 0; i < codePoints.length; i++) {
      opinions.add(borders.get(i) && borders.get(i + 1) ? NONE : byItself(codePoints[i]));
    }
    for (int from = 0; from < codePoints.length; from++) {
      for (int length = 2; length <= Math.min(LONGEST, codePoints.length - from); length++) {
        Pinyin[] phrase = PinyinDictionary.get(new String(codePoints, from, length));
        boolean fits = fits(borders, from, from + length);
        for (int i = 0; fits && phrase != null && phrase.length == length && i < length; i++) {
          if (length > lengths[from + i]) {
            lengths[from + i] = length;
            opinions.set(from + i, new SecondOpinion(phrase[i].toString(), Source.PHRASE));
          }
        }
      }
    }
    return opinions;
  }

  private static SecondOpinion byItself(int codePoint) {
    Pinyin[] readings = PinyinDictionary.get(Character.toString(codePoint));
    return readings == null ? NONE : new SecondOpinion(readings[0].toString(), Source.DEFAULT);
  }

  private static boolean fits(BitSet borders, int from, int to) {
    boolean whole = borders.get(from) && borders.get(to);
    int inner = borders.nextSetBit(from + 1);
    return whole || inner >= to;
  }

  /** Where words begin and end, in code points. */
  private static BitSet borders(String text) {
    BitSet borders = new BitSet();
    int length = text.codePointCount(0, text.length());
    borders.set(length);
    int at = 0;
    for (Term term : WORDS.seg(text)) {
      borders.set(at);
      at += term.word.codePointCount(0, term.word.length());
    }
    return borders;
  }
}
