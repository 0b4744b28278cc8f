package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of one kind of sounds were spoken.
 *
 * @param kind in the plural: {@code initials}
 * @param covered how many were spoken at least once
 * @param total how many there are
 * @param missing those that were not spoken
 * @param counts how often each sound was spoken, in the order of the inventory
 */
public record KindCoverage(
    String kind, int covered, int total, List<String> missing, Map<String, Integer> counts)
    implements Serializable {

  public KindCoverage {
    requireNonNull(kind, "kind is null");
    missing = List.copyOf(missing);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  static KindCoverage of(String kind, Map<String, Integer> counts) {
    List<String> missing = counts.keySet().stream().filter(name -> counts.get(name) == 0).toList();
    return new KindCoverage(kind, counts.size() - missing.size(), counts.size(), missing, counts);
  }
}
