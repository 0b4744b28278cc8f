package io.voicemill.schemas.naming;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a mistyped one most likely meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * The known name with the fewest edits to the given one; empty if none comes near: more than a
   * third of the letters would have to change, or more than two in a short name.
   */
  public static Optional<String> find(String given, Collection<String> known) {
    requireNonNull(given, "given is null");
    String nearest = null;
    int fewest = Math.max(2, given.length() / 3) + 1;
    for (String name : known) {
      int edits = editDistance(given, name);
      if (edits < fewest && edits < name.length()) {
        fewest = edits;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
   * (the optimal string alignment distance of Damerau, 1964).
   */
  static int editDistance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      edits[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      edits[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(
                edits[i - 1][j - 1] + substitution, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        edits[i][j] = swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
      }
    }
    return edits[from.length()][to.length()];
  }
}
