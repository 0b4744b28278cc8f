package io.voicemill.runtime.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The annotations of a line: {@code 重要(zhòng yào)}, {@code 重要(zhong4 yao4)}, {@code [word](/aɪ piː
 * eɪ/)}, {@code <break 500ms>}.
 *
 * <p>A bracket behind Chinese characters is pinyin if it holds nothing but letters with tone marks
 * or tone digits and shows at least one tone; the number of its syllables says how many characters
 * before it are meant. Any other bracket is ordinary text.
 */
final class Markup {
  private final CleanText clean;
  private final String text;
  private final List<TextSpan> spans = new ArrayList<>();
  private int plainFrom;

  private Markup(CleanText clean) {
    this.clean = clean;
    this.text = clean.text();
  }

  /**
   * Parses a clean line into spans whose offsets count the code points of the clean line; they
   * cover everything but the signs of the annotations.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException MALFORMED_ANNOTATION, with the place in
   *     the given text
   */
  static List<TextSpan> parse(CleanText clean) {
    return new Markup(clean).spans();
  }

  private List<TextSpan> spans() {
    int i = 0;
    while (i < text.length()) {
      int end =
          switch (text.charAt(i)) {
            case '<' -> pause(i);
            case '[' -> phonemes(i);
            case '(', '（' -> pinyin(i);
            default -> i;
          };
      if (end > i) {
        plainFrom = end;
        i = end;
      } else {
        i++;
      }
    }
    plain(text.length());
    return List.copyOf(spans);
  }

  private void plain(int to) {
    if (to > plainFrom) {
      spans.add(new TextSpan.Plain(codePoint(plainFrom), text.substring(plainFrom, to)));
    }
  }

  private int codePoint(int index) {
    return text.codePointCount(0, index);
  }

  private int pause(int from) {
    if (!PauseTag.begins(text, from)) {
      return from;
    }
    int close = text.indexOf('>', from);
    String tag = text.substring(from, close < 0 ? text.length() : close + 1);
    Optional<Integer> milliseconds = PauseTag.milliseconds(tag);
    if (milliseconds.isEmpty()) {
      throw AnnotationProblems.pause(place(from, from + tag.length()));
    }
    plain(from);
    spans.add(new TextSpan.Pause(codePoint(from), milliseconds.get()));
    return close + 1;
  }

  private int phonemes(int from) {
    int bracket = text.indexOf(']', from);
    if (bracket < 0 || !text.startsWith("(/", bracket + 1)) {
      return from;
    }
    int innermost = text.lastIndexOf('[', bracket);
    if (innermost != from) {
      return from;
    }
    int open = bracket + 3;
    int close = text.indexOf("/)", open);
    if (close < 0) {
      throw AnnotationProblems.openPhonemes(place(from, text.length()));
    }
    AnnotationProblems.Place place = place(from, close + 2);
    String word = text.substring(from + 1, bracket);
    Ipa.Transcription transcription = Ipa.read(text.substring(open, close));
    if (transcription.unknown().isPresent()) {
      throw AnnotationProblems.unknownPhoneme(place, transcription.unknown().get());
    }
    if (word.isBlank() || transcription.phonemes().isEmpty()) {
      throw AnnotationProblems.emptyPhonemes(place);
    }
    plain(from);
    spans.add(new TextSpan.Phonemes(codePoint(from + 1), word, transcription.phonemes()));
    return close + 2;
  }

  private int pinyin(int open) {
    int firstHan = open;
    int characters = 0;
    while (firstHan > plainFrom && Scripts.isHan(text.codePointBefore(firstHan))) {
      firstHan = text.offsetByCodePoints(firstHan, -1);
      characters++;
    }
    int close = closing(open);
    if (characters == 0) {
      return second(open, close);
    }
    if (close < 0) {
      return unclosed(firstHan, open);
    }
    PinyinNote note = PinyinNote.read(text.substring(open + 1, close), text.codePointBefore(open));
    if (!note.isPinyin()) {
      return open;
    }
    int from = Math.max(firstHan, wordStart(open, note.syllables().size()));
    AnnotationProblems.Place place = place(from, close + 1);
    if (note.flaw().isPresent()) {
      throw AnnotationProblems.flaw(place, note.flaw().get());
    }
    if (note.syllables().size() > characters) {
      throw AnnotationProblems.tooManySyllables(place, note.syllables().size(), characters);
    }
    plain(from);
    spans.add(new TextSpan.Pinyin(codePoint(from), text.substring(from, open), note.syllables()));
    return close + 1;
  }

  private int second(int open, int close) {
    boolean behind = open == plainFrom && !spans.isEmpty();
    if (behind && close >= 0 && spans.get(spans.size() - 1) instanceof TextSpan.Pinyin word) {
      int character = word.text().codePointBefore(word.text().length());
      if (PinyinNote.read(text.substring(open + 1, close), character).isPinyin()) {
        throw AnnotationProblems.secondPinyin(place(open, close + 1), word.text());
      }
    }
    return open;
  }

  private int unclosed(int firstHan, int open) {
    String opening = PinyinNote.opening(text.substring(open + 1));
    PinyinNote note = PinyinNote.read(opening, text.codePointBefore(open));
    if (note.isPinyin() && note.flaw().isEmpty()) {
      int from = Math.max(firstHan, wordStart(open, note.syllables().size()));
      throw AnnotationProblems.openPinyin(place(from, open + 1 + opening.length()));
    }
    return open;
  }

  private int wordStart(int open, int syllables) {
    int characters = Math.min(syllables, text.codePointCount(0, open));
    return text.offsetByCodePoints(open, -characters);
  }

  private int closing(int open) {
    for (int i = open + 1; i < text.length() && i - open <= PinyinNote.LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i;
      }
      if (c == '(' || c == '（') {
        return -1;
      }
    }
    return -1;
  }

  private AnnotationProblems.Place place(int from, int to) {
    return new AnnotationProblems.Place(clean.given(codePoint(from)), text.substring(from, to));
  }
}
