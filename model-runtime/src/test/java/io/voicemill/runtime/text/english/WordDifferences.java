package io.voicemill.runtime.text.english;

import java.util.ArrayList;
import java.util.List;

/** Where two readings of a sentence differ, by the fewest insertions, deletions and changes. */
final class WordDifferences {

  private WordDifferences() {}

  /** One line a difference: the expected word, an arrow, the spoken one; either may be empty. */
  static List<String> of(List<String> expected, List<String> spoken) {
    int[][] cost = new int[expected.size() + 1][spoken.size() + 1];
    for (int i = expected.size(); i >= 0; i--) {
      for (int j = spoken.size(); j >= 0; j--) {
        cost[i][j] = cost(cost, i, j, expected, spoken);
      }
    }
    List<String> differences = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < spoken.size()) {
      boolean both = i < expected.size() && j < spoken.size();
      if (both && expected.get(i).equals(spoken.get(j))) {
        i++;
        j++;
      } else if (both && cost[i][j] == cost[i + 1][j + 1] + 1) {
        differences.add(expected.get(i++) + " → " + spoken.get(j++));
      } else if (i < expected.size() && cost[i][j] == cost[i + 1][j] + 1) {
        differences.add(expected.get(i++) + " → ");
      } else {
        differences.add(" → " + spoken.get(j++));
      }
    }
    return differences;
  }

  private static int cost(int[][] cost, int i, int j, List<String> expected, List<String> spoken) {
    if (i == expected.size() || j == spoken.size()) {
      return expected.size() - i + spoken.size() - j;
    }
    if (expected.get(i).equals(spoken.get(j))) {
      return cost[i + 1][j + 1];
    }
    return 1 + Math.min(cost[i + 1][j + 1], Math.min(cost[i + 1][j], cost[i][j + 1]));
  }
}
