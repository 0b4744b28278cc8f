package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a given text that is judged on its own.
 *
 * @param start where it begins in the given text, in code points
 * @param text with annotations
 */
record Excerpt(int start, String text) {
  /** The longest text that is judged as a whole, in code points. */
  static final int LONGEST = 40;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String OPENING = "(（[<";
  private static final String CLOSING = ")）]>";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，：,:—";

  Excerpt {
    requireNonNull(text, "text is null");
  }

  /** The sentences of a text, and the clauses of sentences that are too long; no bracket is cut. */
  static List<Excerpt> of(String text) {
    List<Excerpt> excerpts = new ArrayList<>();
    for (Excerpt sentence : cut(new Excerpt(0, text), SENTENCE_ENDS)) {
      excerpts.addAll(
          sentence.length() <= LONGEST ? List.of(sentence) : cut(sentence, CLAUSE_ENDS));
    }
    return excerpts;
  }

  boolean holds(int place) {
    return place >= start && place < start + length();
  }

  int length() {
    return text.codePointCount(0, text.length());
  }

  private static List<Excerpt> cut(Excerpt whole, String ends) {
    List<Excerpt> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int start = whole.start;
    int open = 0;
    for (int codePoint : whole.text.codePoints().toArray()) {
      part.appendCodePoint(codePoint);
      open += OPENING.indexOf(codePoint) >= 0 ? 1 : 0;
      open -= CLOSING.indexOf(codePoint) >= 0 && open > 0 ? 1 : 0;
      if (open == 0 && ends.indexOf(codePoint) >= 0) {
        Excerpt done = new Excerpt(start, part.toString());
        parts.add(done);
        start += done.length();
        part.setLength(0);
      }
    }
    if (part.length() > 0) {
      parts.add(new Excerpt(start, part.toString()));
    }
    return parts;
  }
}
