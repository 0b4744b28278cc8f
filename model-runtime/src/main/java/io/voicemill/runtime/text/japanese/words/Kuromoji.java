package io.voicemill.runtime.text.japanese.words;

import io.voicemill.runtime.text.japanese.kana.Katakana;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Lucene's kuromoji with the IPA dictionary. Thread-safe. */
final class Kuromoji {
  static final String STAND_IN = "\uE000";
  static final String NOUN = "名詞-一般";
  private static final String UNREAD = "unknown";
  private static final UserDictionary STAND_INS = standIns();

  private Kuromoji() {}

  /** Cuts a text into words; what has no reading is read as spelt if it is kana. */
  static List<Morpheme> analyse(String text) {
    List<Morpheme> morphemes = new ArrayList<>();
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(STAND_INS, false, true, JapaneseTokenizer.Mode.NORMAL)) {
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
      ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        morphemes.add(
            morpheme(
                offset.startOffset(),
                term.toString(),
                partOfSpeech.getPartOfSpeech(),
                reading.getReading(),
                reading.getPronunciation()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return morphemes;
  }

  private static Morpheme morpheme(
      int from, String surface, String partOfSpeech, String reading, String pronunciation) {
    if (surface.equals(STAND_IN)) {
      return new Morpheme(from, surface, NOUN, "", "", UNREAD);
    }
    String katakana = Katakana.of(surface);
    if (reading != null && Katakana.isKana(reading)) {
      boolean asWritten = surface.contains("ヴ") && Katakana.isKana(surface);
      String spoken = asWritten ? surface : pronunciation == null ? reading : pronunciation;
      return new Morpheme(from, surface, partOfSpeech, reading, spoken, "dictionary");
    }
    if (Katakana.isKana(katakana)) {
      String spoken = katakana.equals(surface) ? surface : Katakana.lengthened(katakana);
      return new Morpheme(from, surface, partOfSpeech, katakana, spoken, "kana");
    }
    return new Morpheme(from, surface, partOfSpeech, "", "", UNREAD);
  }

  private static UserDictionary standIns() {
    try {
      return UserDictionary.open(
          new StringReader(STAND_IN + "," + STAND_IN + "," + STAND_IN + ",名詞"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
