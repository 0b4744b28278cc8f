package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import java.util.Optional;

/**
 * One bundle folder on this machine, usable or not: exactly one of the two is there.
 *
 * @param kind the folder's name
 * @param bundle what {@link BundleStore#open} gives
 * @param problem why it cannot be opened
 */
public record BundleListing(String kind, Optional<Bundle> bundle, Optional<Problem> problem) {

  public BundleListing {
    requireNonNull(kind, "kind is null");
    if (bundle.isPresent() == problem.isPresent()) {
      throw new IllegalArgumentException("either a bundle or a problem");
    }
  }
}
