package io.voicemill.runtime.reference.human;

import static java.util.Objects.requireNonNull;

/**
 * A Debian package that holds recordings.
 *
 * @param name as apt knows it
 * @param version of Debian 12 (bookworm)
 * @param sha256 of the package file, lowercase hex
 */
record DebianPackage(String name, String version, String sha256) {

  DebianPackage {
    requireNonNull(name, "name is null");
    requireNonNull(version, "version is null");
    requireNonNull(sha256, "sha256 is null");
  }
}
