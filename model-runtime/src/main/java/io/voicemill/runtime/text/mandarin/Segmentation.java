package io.voicemill.runtime.text.mandarin;

import static com.hankcs.hanlp.utility.Predefine.logger;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

/** Cuts Simplified Chinese into words, by HanLP's shortest path over its bigram lexicon. */
final class Segmentation {
  private static final Segment SEGMENT = open();

  private Segmentation() {}

  private static Segment open() {
    logger.setLevel(Level.OFF);
    return HanLP.newSegment()
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false);
  }

  /** The words of a text, which cover it. */
  static List<SegmentedWord> words(String text) {
    List<SegmentedWord> words = new ArrayList<>();
    int from = 0;
    for (Term term : SEGMENT.seg(text)) {
      int to = from + term.word.length();
      if (!text.startsWith(term.word, from)) {
        break;
      }
      words.add(new SegmentedWord(from, to, String.valueOf(term.nature)));
      from = to;
    }
    for (; from < text.length(); from++) {
      words.add(new SegmentedWord(from, from + 1, "x"));
    }
    return words;
  }

  /** Whether the lexicon holds a word. */
  static boolean isWord(String word) {
    return CoreDictionary.contains(word);
  }

  /** Whether the lexicon knows a word as a verb above all. */
  static boolean isVerb(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null
        && attribute.nature.length > 0
        && attribute.nature[0].toString().startsWith("v");
  }
}
