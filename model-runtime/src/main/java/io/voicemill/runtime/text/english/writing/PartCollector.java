package io.voicemill.runtime.text.english.writing;

import io.voicemill.runtime.text.english.writing.NormalizedPart.Mark;
import io.voicemill.runtime.text.english.writing.NormalizedPart.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the parts of a normalised text and decides what stands between two of them. */
final class PartCollector {
  private static final Pattern PIECE = Pattern.compile("[^ ,.-]+|[ ,.-]");
  private static final int MOST_MARKS_IN_A_ROW = 3;

  private final String text;
  private final int start;
  private final List<NormalizedPart> parts = new ArrayList<>();
  private int countedIndex;
  private int countedCodePoints;
  private boolean spaced;
  private boolean hyphenated;

  PartCollector(String text, int start) {
    this.text = text;
    this.start = start;
  }

  List<NormalizedPart> parts() {
    return List.copyOf(parts);
  }

  /** White space was read. */
  void space() {
    spaced = true;
  }

  /** A hyphen or slash was read that is no mark. */
  void joint(char c) {
    hyphenated = c == '-';
  }

  /** A word that is spoken as it is written. */
  void addWord(int index, int end, String spoken) {
    addWord(index, text.substring(index, end), spoken, WrittenRule.WORD, gapBeforeWord());
  }

  /** The words of a written form. */
  void add(int index, Expansion expansion) {
    String written = text.substring(index, expansion.end()).strip();
    String gap = gapBeforeWord();
    Matcher piece = PIECE.matcher(expansion.words());
    while (piece.find()) {
      switch (piece.group()) {
        case " " -> gap = " ";
        case "-" -> gap = "-";
        case ",", "." -> addMark(index, piece.group());
        default -> addWord(index, written, piece.group(), expansion.rule(), gap);
      }
    }
  }

  private void addWord(int index, String written, String spoken, WrittenRule rule, String gap) {
    parts.add(new Word(offset(index), written, spoken, rule, gap));
    spaced = false;
    hyphenated = false;
  }

  /** A mark; no mark is said twice in a row. */
  void addMark(int index, String symbol) {
    for (int i = parts.size() - 1, run = 0; i >= 0; i--, run++) {
      if (!(parts.get(i) instanceof Mark mark)) {
        break;
      }
      boolean again =
          mark.symbol().equals(symbol) || (mark.symbol().equals("…") && symbol.equals("."));
      if (again || run == MOST_MARKS_IN_A_ROW) {
        return;
      }
    }
    boolean closes =
        Punctuation.CLOSING.contains(symbol) || symbol.equals(")") || symbol.equals("”");
    parts.add(new Mark(offset(index), symbol, spaced && !closes ? " " : ""));
    spaced = false;
    hyphenated = false;
  }

  private String gapBeforeWord() {
    if (spaced) {
      return " ";
    }
    if (parts.isEmpty()) {
      return "";
    }
    if (parts.get(parts.size() - 1) instanceof Mark mark) {
      return Punctuation.CLOSING.contains(mark.symbol()) ? " " : "";
    }
    return hyphenated ? "-" : " ";
  }

  private int offset(int index) {
    countedCodePoints += text.codePointCount(countedIndex, index);
    countedIndex = index;
    return start + countedCodePoints;
  }
}
