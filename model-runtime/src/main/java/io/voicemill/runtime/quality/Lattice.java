package io.voicemill.runtime.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All plausible ways to speak what a recogniser wrote: edges between the boundaries of its tokens,
 * each with the units that it would be spoken as.
 */
final class Lattice {
  private final List<Set<Edge>> incoming = new ArrayList<>();

  /**
   * @param nodes boundaries, one more than tokens
   */
  Lattice(int nodes) {
    for (int i = 0; i < nodes; i++) {
      incoming.add(new LinkedHashSet<>());
    }
  }

  /**
   * @param from the boundary where it begins
   * @param units spoken units; none for what is not spoken
   */
  record Edge(int from, List<String> units) {
    Edge {
      units = List.copyOf(units);
    }
  }

  int nodes() {
    return incoming.size();
  }

  void add(int from, int to, List<String> units) {
    incoming.get(to).add(new Edge(from, units));
  }

  Iterable<Edge> incoming(int node) {
    return incoming.get(node);
  }
}
