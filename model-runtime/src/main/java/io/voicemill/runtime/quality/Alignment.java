package io.voicemill.runtime.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The path through a lattice that is nearest to what was meant, aligned with it by edit distance.
 *
 * <p>Source: R. A. Wagner and M. J. Fischer, "The string-to-string correction problem", JACM 21,
 * 1974, with the second text a lattice.
 */
final class Alignment {
  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  private final List<String> meant;
  private final Lattice heard;
  private final Match match;
  private final Map<String, BitSet> matches = new HashMap<>();
  private final int[][] costs;

  private Alignment(List<String> meant, Lattice heard, Match match) {
    this.meant = meant;
    this.heard = heard;
    this.match = match;
    this.costs = new int[heard.nodes()][];
  }

  /** Whether a heard unit is the meant one. */
  @FunctionalInterface
  interface Match {
    boolean test(int meantIndex, String heardUnit);
  }

  /**
   * A pair of the alignment.
   *
   * @param meantIndex of the meant unit; -1 if nothing was meant
   * @param heard the heard unit; empty if nothing was heard
   * @param right whether they are the same
   */
  record Step(int meantIndex, String heard, boolean right) {}

  /** The steps from the first to the last. */
  static List<Step> of(List<String> meant, Lattice heard, Match match) {
    Alignment alignment = new Alignment(meant, heard, match);
    alignment.fill();
    return alignment.trace();
  }

  private void fill() {
    int[] first = new int[meant.size() + 1];
    for (int j = 0; j < first.length; j++) {
      first[j] = j;
    }
    costs[0] = first;
    for (int node = 1; node < costs.length; node++) {
      int[] best = new int[meant.size() + 1];
      Arrays.fill(best, UNREACHED);
      for (Lattice.Edge edge : heard.incoming(node)) {
        int[] last = last(rows(edge));
        for (int j = 0; j < best.length; j++) {
          best[j] = Math.min(best[j], last[j]);
        }
      }
      costs[node] = best;
    }
  }

  private List<int[]> rows(Lattice.Edge edge) {
    List<int[]> rows = new ArrayList<>(edge.units().size() + 1);
    rows.add(costs[edge.from()]);
    for (String unit : edge.units()) {
      BitSet right = rightFor(unit);
      int[] before = last(rows);
      int[] row = new int[before.length];
      row[0] = before[0] + 1;
      for (int j = 1; j < row.length; j++) {
        int paired = before[j - 1] + (right.get(j - 1) ? 0 : 1);
        row[j] = Math.min(paired, 1 + Math.min(before[j], row[j - 1]));
      }
      rows.add(row);
    }
    return rows;
  }

  private BitSet rightFor(String unit) {
    return matches.computeIfAbsent(
        unit,
        key -> {
          BitSet right = new BitSet(meant.size());
          for (int i = 0; i < meant.size(); i++) {
            right.set(i, match.test(i, key));
          }
          return right;
        });
  }

  private static int[] last(List<int[]> rows) {
    return rows.get(rows.size() - 1);
  }

  private List<Step> trace() {
    Deque<Step> steps = new ArrayDeque<>();
    int node = costs.length - 1;
    int j = meant.size();
    while (node > 0) {
      for (Lattice.Edge edge : heard.incoming(node)) {
        List<int[]> rows = rows(edge);
        if (last(rows)[j] == costs[node][j]) {
          j = traceEdge(edge, rows, j, steps);
          node = edge.from();
          break;
        }
      }
    }
    for (; j > 0; j--) {
      steps.addFirst(new Step(j - 1, "", false));
    }
    return List.copyOf(steps);
  }

  private int traceEdge(Lattice.Edge edge, List<int[]> rows, int end, Deque<Step> steps) {
    int j = end;
    int i = edge.units().size();
    while (i > 0) {
      String unit = edge.units().get(i - 1);
      int cost = rows.get(i)[j];
      int[] before = rows.get(i - 1);
      boolean right = j > 0 && rightFor(unit).get(j - 1);
      if (j > 0 && cost == before[j - 1] + (right ? 0 : 1)) {
        steps.addFirst(new Step(j - 1, unit, right));
        i--;
        j--;
      } else if (j > 0 && cost == rows.get(i)[j - 1] + 1) {
        steps.addFirst(new Step(j - 1, "", false));
        j--;
      } else {
        steps.addFirst(new Step(-1, unit, false));
        i--;
      }
    }
    return j;
  }
}
