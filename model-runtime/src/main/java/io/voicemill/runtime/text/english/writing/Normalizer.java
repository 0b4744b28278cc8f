package io.voicemill.runtime.text.english.writing;

import io.voicemill.runtime.text.english.Accent;
import java.util.List;
import java.util.Optional;

/** Turns written English into the words that are spoken. Thread-safe. */
public final class Normalizer {
  private final WrittenForms forms;

  /**
   * @param accent decides the order of dates and the form of numbers
   */
  public Normalizer(Accent accent) {
    this.forms = new WrittenForms(accent);
  }

  /**
   * Normalises a text.
   *
   * @param text without annotations; anything else is skipped that is no word, number or mark
   * @param start where the text begins in the given text, in code points
   */
  public List<NormalizedPart> normalize(String text, int start) {
    String simple = Characters.simplify(text);
    PartCollector parts = new PartCollector(text, start);
    int index = 0;
    while (index < simple.length()) {
      index = readAt(simple, index, parts);
    }
    return parts.parts();
  }

  /** The normalised text as one line: what a recogniser should hear. */
  public String spoken(String text) {
    return join(normalize(text, 0));
  }

  private static String join(List<NormalizedPart> parts) {
    StringBuilder line = new StringBuilder();
    for (NormalizedPart part : parts) {
      line.append(part.gap());
      line.append(
          part instanceof NormalizedPart.Word word
              ? word.spoken()
              : ((NormalizedPart.Mark) part).symbol());
    }
    return line.toString().strip();
  }

  private int readAt(String text, int index, PartCollector parts) {
    char c = text.charAt(index);
    if (c == ' ') {
      parts.space();
      return index + 1;
    }
    Optional<Expansion> expansion = forms.read(text, index);
    if (expansion.isPresent()) {
      parts.add(index, expansion.get());
      return expansion.get().end();
    }
    int wordStart = c == '\'' && WordScanner.beginsElision(text, index) ? index + 1 : index;
    int wordEnd = WordScanner.end(text, wordStart);
    if (wordEnd > wordStart) {
      parts.addWord(index, wordEnd, spokenWord(text.substring(index, wordEnd)));
      return wordEnd;
    }
    Optional<Punctuation.Found> mark = Punctuation.at(text, index);
    if (mark.isPresent()) {
      parts.addMark(index, mark.get().symbol());
      return mark.get().end();
    }
    if (c == '-' || c == '/') {
      parts.joint(c);
    }
    return index + Character.charCount(text.codePointAt(index));
  }

  private static String spokenWord(String word) {
    String clean = WordScanner.clean(word);
    return SymbolForms.letterName(clean).orElse(clean);
  }
}
