package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

/**
 * What makes two handles the same session.
 *
 * @param contentHash of the bundle that the graph belongs to
 * @param name of the graph's file
 * @param options with the device that is really used, never {@link Device.Kind#AUTO}
 */
record GraphKey(String contentHash, String name, GraphOptions options) {

  GraphKey {
    requireNonNull(contentHash, "contentHash is null");
    requireNonNull(name, "name is null");
    requireNonNull(options, "options is null");
  }

  /** File and the beginning of the hash. */
  String shortName() {
    return name + "@" + contentHash.substring(0, Math.min(12, contentHash.length()));
  }

  @Override
  public String toString() {
    return name + " of " + contentHash + " on " + options.device();
  }
}
