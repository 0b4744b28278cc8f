package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a line in which words are looked for: white space as one space, apostrophes of one
 * kind. Those of annotated spans are taken from the start, also those of a Japanese word with its
 * kana in brackets.
 */
final class Letters {
  private static final Pattern KANA_NOTE =
      Pattern.compile("[\\p{IsHan}]+[ぁ-ゖァ-ヺー]*[(（][ぁ-ゖァ-ヺー]{1,40}[)）]");
  private static final int APOSTROPHE = '\'';
  private static final int CURLY_APOSTROPHE = '’';
  private static final int PROLONGED = 'ー';

  private final List<Letter> letters = new ArrayList<>();
  private final boolean[] taken;

  /**
   * One letter.
   *
   * @param start its place in the line, in code points
   * @param end the place behind it
   */
  private record Letter(int written, int start, int end, boolean free) {}

  Letters(List<TextSpan> spans) {
    for (TextSpan span : spans) {
      String text = text(span);
      BitSet noted = noted(text);
      boolean plain = span instanceof TextSpan.Plain;
      int[] codePoints = text.codePoints().toArray();
      for (int i = 0; i < codePoints.length; ) {
        int end = i + 1;
        boolean space = Character.isWhitespace(codePoints[i]);
        while (space && end < codePoints.length && Character.isWhitespace(codePoints[end])) {
          end++;
        }
        int written = space ? ' ' : codePoints[i];
        letters.add(
            new Letter(
                written == CURLY_APOSTROPHE ? APOSTROPHE : written,
                span.start() + i,
                span.start() + end,
                plain && !noted.get(i)));
        i = end;
      }
    }
    taken = new boolean[letters.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = !letters.get(i).free();
    }
  }

  private static BitSet noted(String text) {
    BitSet noted = new BitSet();
    Matcher note = KANA_NOTE.matcher(text);
    while (note.find()) {
      noted.set(text.codePointCount(0, note.start()), text.codePointCount(0, note.end()));
    }
    return noted;
  }

  private static String text(TextSpan span) {
    if (span instanceof TextSpan.Plain plain) {
      return plain.text();
    } else if (span instanceof TextSpan.Phonemes phonemes) {
      return phonemes.text();
    } else if (span instanceof TextSpan.Pinyin pinyin) {
      return pinyin.text();
    } else if (span instanceof TextSpan.Kana kana) {
      return kana.text();
    }
    return " ";
  }

  /** A word in the form that it is looked for: lower case, apostrophes of one kind. */
  static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    word.codePoints()
        .map(c -> Character.toLowerCase(c == CURLY_APOSTROPHE ? APOSTROPHE : c))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  int count() {
    return letters.size();
  }

  boolean isTaken(int index) {
    return taken[index];
  }

  void take(int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  /** Whether letters are there and free. */
  boolean areFree(int from, int to) {
    if (to > letters.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** Letters as they are written. */
  String written(int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < to; i++) {
      written.appendCodePoint(letters.get(i).written());
    }
    return written.toString();
  }

  int start(int index) {
    return letters.get(index).start();
  }

  int end(int index) {
    return letters.get(index).end();
  }

  /** Whether letters are whole words: neither end of them cuts a word that has spaces around it. */
  boolean areWhole(int from, int to) {
    return !(spaced(from) && goesOnBefore(from)) && !(spaced(to - 1) && goesOnBehind(to));
  }

  /** Where the {@code 's} behind a word ends; the given index if there is none. */
  int possessive(int to) {
    boolean ending =
        at(to) == APOSTROPHE && Character.toLowerCase(at(to + 1)) == 's' && !spaced(to + 2);
    return ending && areFree(to, to + 2) ? to + 2 : to;
  }

  private boolean goesOnBefore(int from) {
    return spaced(from - 1) || (at(from - 1) == APOSTROPHE && spaced(from - 2));
  }

  private boolean goesOnBehind(int to) {
    boolean apostrophe = at(to) == APOSTROPHE && spaced(to + 1);
    return spaced(to) || (apostrophe && possessive(to) == to);
  }

  /** Whether it belongs to a word of a writing that puts spaces between words. */
  private boolean spaced(int index) {
    int written = at(index);
    int type = Character.getType(written);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return (mark || Character.isLetterOrDigit(written))
        && !Scripts.isHan(written)
        && !Scripts.isKana(written)
        && written != PROLONGED;
  }

  private int at(int index) {
    return index < 0 || index >= letters.size() ? ' ' : letters.get(index).written();
  }
}
