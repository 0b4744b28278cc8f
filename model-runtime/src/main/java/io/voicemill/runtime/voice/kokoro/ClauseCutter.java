package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a line into as few passes of the model as its limit allows, at the best places.
 *
 * <p>The cuts minimise the sum over clauses of: 1, the cost of the cut behind it, and half the
 * square of the share of the limit that it leaves empty, so that no short rest is left over. Found
 * by dynamic programming over the units.
 */
final class ClauseCutter {

  /** Tokens that the model was made for; it hurries and swallows words in longer passes. */
  static final int COMFORTABLE = 190;

  /** The model's own limit. */
  static final int MOST = 510;

  private static final int LEAST = 8;

  private final Alphabet alphabet;

  ClauseCutter(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /**
   * Cuts a line.
   *
   * @param longest most tokens of a clause without its pads; at least 8 are used
   * @throws io.voicemill.schemas.problem.VoicemillException NOTHING_TO_SPEAK for parts without a
   *     word; MODEL_FAILURE for a word of which the model knows no symbol
   */
  ClauseList cut(List<SpokenPart> parts, int longest) {
    int limit = Math.max(LEAST, Math.min(longest, COMFORTABLE));
    TextUnits units = TextUnits.of(parts, alphabet, limit);
    List<Clause> clauses = new ArrayList<>();
    List<TextUnit> stretch = new ArrayList<>();
    for (TextUnit unit : units.units()) {
      stretch.add(unit);
      if (unit.after().kind() == Pause.Kind.BREAK) {
        cutStretch(stretch, limit, clauses);
        stretch.clear();
      }
    }
    cutStretch(stretch, limit, clauses);
    int last = clauses.size() - 1;
    if (clauses.get(last).pause().kind() != Pause.Kind.BREAK) {
      clauses.set(last, withoutPause(clauses.get(last)));
    }
    return new ClauseList(units.leadingBreak(), clauses);
  }

  private void cutStretch(List<TextUnit> units, int limit, List<Clause> clauses) {
    int[] starts = starts(units, limit);
    List<Clause> reversed = new ArrayList<>();
    for (int end = units.size(); end > 0; end = starts[end]) {
      reversed.add(clause(units.subList(starts[end], end), stops(units, end)));
    }
    for (int i = reversed.size() - 1; i >= 0; i--) {
      clauses.add(reversed.get(i));
    }
  }

  /** Whether a clause that ends there needs a mark: all but the line's last do. */
  private static boolean stops(List<TextUnit> units, int end) {
    return end < units.size() || units.get(end - 1).after().kind() == Pause.Kind.BREAK;
  }

  /** For each end, the start of the last clause of the cheapest cut up to there. */
  private static int[] starts(List<TextUnit> units, int limit) {
    int count = units.size();
    double[] costs = new double[count + 1];
    int[] starts = new int[count + 1];
    Arrays.fill(costs, 1, count + 1, Double.POSITIVE_INFINITY);
    for (int end = 1; end <= count; end++) {
      TextUnit last = units.get(end - 1);
      double cut = end < count ? last.after().kind().cost() : 0;
      int tail = stops(units, end) ? last.lengthOfStop() : 0;
      for (int start = end - 1; start >= 0; start--) {
        TextUnit first = units.get(start);
        int length = tail + first.lengthAtStart();
        if (length > limit && start < end - 1) {
          break;
        }
        double empty = Math.max(0, limit - length) / (double) limit;
        double cost = costs[start] + 1 + cut + empty * empty / 2;
        if (cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
        tail += first.length();
      }
    }
    return starts;
  }

  private Clause clause(List<TextUnit> units, boolean stopped) {
    List<Long> tokens = new ArrayList<>();
    List<Clause.WordTokens> words = new ArrayList<>();
    tokens.add((long) Alphabet.PAD);
    for (int i = 0; i < units.size(); i++) {
      TextUnit unit = units.get(i);
      if (unit.spaced() && tokens.size() > 1) {
        tokens.add((long) alphabet.space());
      }
      append(tokens, unit.opening());
      int from = tokens.size();
      append(tokens, unit.phonemes());
      boolean pauseFollows = unit.closing().length > 0 || i == units.size() - 1;
      words.add(new Clause.WordTokens(unit.word(), from, tokens.size(), pauseFollows));
      append(tokens, unit.closing());
    }
    TextUnit last = units.get(units.size() - 1);
    int marks = last.closing().length;
    if (stopped && marks == 0) {
      tokens.add((long) alphabet.comma());
      marks = 1;
    }
    tokens.add((long) Alphabet.PAD);
    return new Clause(
        tokens.stream().mapToLong(Long::longValue).toArray(), words, marks, last.after());
  }

  private static Clause withoutPause(Clause clause) {
    return new Clause(
        clause.tokens(), clause.words(), clause.closingMarks(), Pause.at(Pause.Kind.END));
  }

  private static void append(List<Long> tokens, int[] more) {
    for (int token : more) {
      tokens.add((long) token);
    }
  }
}
