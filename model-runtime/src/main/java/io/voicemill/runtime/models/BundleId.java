package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One content of a bundle, so that all machines of a run use the same.
 *
 * @param contentHash of {@link Bundle#contentHash}
 */
public record BundleId(String kind, String contentHash) implements Serializable {

  public BundleId {
    requireNonNull(kind, "kind is null");
    requireNonNull(contentHash, "contentHash is null");
  }
}
