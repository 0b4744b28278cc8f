package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A bundle that {@code models fetch} can make from published packages.
 *
 * @param kind its kind, which is also its folder's name
 * @param revision of the file contract that this version of Voicemill reads; an older bundle is
 *     made anew
 * @param diskBytes room for its downloads and its files while it is being made
 */
public record FetchableBundle(String kind, int revision, long diskBytes) {

  /** All of them, in the order in which they are fetched. */
  public static final List<FetchableBundle> ALL =
      List.of(
          new FetchableBundle("ge2e", 1, 50_000_000),
          new FetchableBundle("emotion", 2, 400_000_000),
          new FetchableBundle("whisper", 1, 400_000_000),
          new FetchableBundle("kokoro", 1, 700_000_000));

  public FetchableBundle {
    requireNonNull(kind, "kind is null");
  }

  /** The one of this kind, if it can be fetched. */
  public static Optional<FetchableBundle> find(String kind) {
    return ALL.stream().filter(bundle -> bundle.kind().equals(kind)).findFirst();
  }
}
