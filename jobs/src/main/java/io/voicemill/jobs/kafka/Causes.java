package io.voicemill.jobs.kafka;

import java.util.LinkedHashSet;
import java.util.Set;

/** Looks through the causes of a failure, also those that an executor sent as text. */
final class Causes {

  private final Set<Throwable> chain = new LinkedHashSet<>();

  Causes(Throwable failure) {
    for (Throwable each = failure; each != null && chain.add(each); ) {
      each = each.getCause();
    }
  }

  /** Whether the failure is of that type, was caused by one, or names it in a message. */
  boolean include(Class<? extends Throwable> type) {
    return chain.stream()
        .anyMatch(
            each ->
                type.isInstance(each)
                    || String.valueOf(each.getMessage()).contains(type.getName()));
  }

  /** Whether a message of the failure has these words. */
  boolean say(String words) {
    return chain.stream().anyMatch(each -> String.valueOf(each.getMessage()).contains(words));
  }

  /** The first line of what the innermost cause says. */
  String root() {
    Throwable root = null;
    for (Throwable each : chain) {
      root = each;
    }
    if (root == null) {
      return "nothing";
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
  }
}
