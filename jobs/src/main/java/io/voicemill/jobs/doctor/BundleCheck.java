package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;

/** Whether the model bundles are there, with all their files in full length. */
public final class BundleCheck implements Check {

  private final BundleStore store;
  private final List<String> kinds;

  /**
   * @param kinds that the configuration names
   */
  public BundleCheck(BundleStore store, List<String> kinds) {
    this.store = requireNonNull(store, "store is null");
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public List<Finding> run() {
    return kinds.stream().map(this::finding).toList();
  }

  private Finding finding(String kind) {
    String name = "bundle " + kind;
    try {
      Bundle bundle = store.open(kind);
      return Finding.ok(
          name,
          "%s, %d files, %s"
              .formatted(
                  bundle.manifest().id(),
                  bundle.manifest().files().size(),
                  Bytes.text(bundle.manifest().bytes())));
    } catch (VoicemillException e) {
      return Finding.missing(
          name, e.problem().problem() + " " + e.problem().why(), e.problem().fix());
    }
  }
}
