package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.japanese.latin.LatinWords;
import io.voicemill.runtime.text.japanese.latin.PlainLatin;
import io.voicemill.runtime.text.japanese.numbers.Said;
import io.voicemill.runtime.text.japanese.numbers.WrittenNumbers;
import io.voicemill.runtime.text.japanese.words.JapaneseWords;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Map;
import java.util.Optional;

/** Cuts a written text into characters, stretches that are read at once, and marks. */
final class Scanner {
  private static final Map<String, String> MARKS = TabSeparated.map(Scanner.class, "marks.tsv");
  private static final String WAVES = "~〜～";
  private static final String LENGTH = "ー";

  private final String text;
  private final String plain;
  private final LatinWords latin;
  private final RunSpeech speech;
  private int start;
  private int read;

  private Scanner(String text, int start, LatinWords latin, RunSpeech speech) {
    this.text = text;
    this.plain = PlainLatin.of(text);
    this.start = start;
    this.latin = latin;
    this.speech = speech;
  }

  /**
   * Scans a text.
   *
   * @param start of the text, in code points
   * @param speech that takes what is found
   */
  static void scan(String text, int start, LatinWords latin, RunSpeech speech) {
    Scanner scanner = new Scanner(text, start, latin, speech);
    int i = 0;
    while (i < text.length()) {
      int end = scanner.next(i);
      scanner.start += text.codePointCount(i, end);
      i = end;
    }
  }

  private int next(int index) {
    Optional<KanaNote> note = KanaNote.at(text, index, speech.pending());
    if (note.isPresent()) {
      speech.annotate(note.get().from(), note.get().katakana());
      return note.get().end();
    }
    boolean begins = startsWord(index);
    boolean letter = begins && Scripts.isLatin(text.charAt(index));
    Optional<WrittenNumbers.Match> code =
        letter ? WrittenNumbers.at(text, index) : Optional.empty();
    if (code.isPresent()) {
      return read(index, code.get());
    }
    Optional<LatinWords.Match> word = begins ? latin.at(plain, index) : Optional.empty();
    if (word.isPresent()) {
      int end = word.get().end();
      read(index, end, text.substring(index, end), word.get().katakana(), "english");
      return end;
    }
    Optional<WrittenNumbers.Match> number = WrittenNumbers.at(text, index);
    if (number.isPresent()) {
      return read(index, number.get());
    }
    return single(index);
  }

  private boolean startsWord(int index) {
    boolean letter = Scripts.isLatin(text.charAt(index));
    boolean inside = index > 0 && isLatinOrDigit(text.charAt(index - 1));
    return (letter && index == read) || (isLatinOrDigit(text.charAt(index)) && !inside);
  }

  private static boolean isLatinOrDigit(char c) {
    return Scripts.isDigit(c) || Scripts.isLatin(c);
  }

  private int single(int index) {
    int codePoint = text.codePointAt(index);
    String written = Character.toString(codePoint);
    Optional<Said> sign = WrittenNumbers.sign(text, index);
    if (sign.isPresent()) {
      read(index, index + 1, sign.get().words(), sign.get().kana(), "sign");
    } else if (MARKS.containsKey(written)) {
      return mark(index);
    } else if (codePoint == '\n') {
      speech.mark(start, written, ",");
    } else if (WAVES.contains(written) && speech.endsInKana()) {
      speech.add(Stretch.character(start, written, LENGTH));
    } else if (Scripts.isHan(codePoint) || Katakana.isKana(written) || isHalfWidth(codePoint)) {
      return character(index, codePoint);
    } else if (Scripts.isLatin(codePoint) && !latin.letter(plain.charAt(index)).isEmpty()) {
      read(index, index + 1, written, latin.letter(plain.charAt(index)), "english");
    } else {
      speech.add(Stretch.character(start, written, " "));
    }
    return index + written.length();
  }

  private static boolean isHalfWidth(int codePoint) {
    return codePoint >= 'ｦ' && codePoint <= 'ﾝ';
  }

  private int character(int index, int codePoint) {
    int end = index + Character.charCount(codePoint);
    String analysed = Character.toString(codePoint);
    if (isHalfWidth(codePoint)) {
      char wide = Katakana.wide((char) codePoint);
      char mark = end < text.length() ? text.charAt(end) : ' ';
      boolean marked = mark == 'ﾞ' || mark == 'ﾟ';
      end += marked ? 1 : 0;
      analysed = Character.toString(marked ? Katakana.marked(wide, mark) : wide);
    }
    speech.add(Stretch.character(start, text.substring(index, end), analysed));
    return end;
  }

  private int mark(int index) {
    int end = index + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(index)) {
      end++;
    }
    String symbol = MARKS.get(text.substring(index, index + 1));
    boolean trailing = end - index > 1 && ".,".contains(symbol);
    speech.mark(start, text.substring(index, end), trailing ? "…" : symbol);
    return end;
  }

  private int read(int index, WrittenNumbers.Match number) {
    Said said = number.said();
    read(index, number.end(), said.words(), said.kana(), "number");
    return number.end();
  }

  private void read(int index, int end, String words, String katakana, String rule) {
    String written = text.substring(index, end);
    this.read = end;
    speech.add(new Stretch(start, written, JapaneseWords.STAND_IN, words, katakana, rule));
  }
}
