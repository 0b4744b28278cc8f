package io.voicemill.runtime.models;

import java.util.List;

/**
 * How the files of a bundle compare with its manifest. Paths have forward slashes and are sorted.
 *
 * @param missing named in the manifest, not in the folder
 * @param different of another length or SHA-256 than the manifest gives
 * @param extra in the folder, not named in the manifest; they do no harm
 */
public record BundleVerification(List<String> missing, List<String> different, List<String> extra) {

  public BundleVerification {
    missing = List.copyOf(missing);
    different = List.copyOf(different);
    extra = List.copyOf(extra);
  }

  /** Whether every file of the manifest is there with its content. */
  public boolean isWhole() {
    return missing.isEmpty() && different.isEmpty();
  }

  /** Whether the folder holds the manifest's files and nothing else. */
  public boolean isClean() {
    return isWhole() && extra.isEmpty();
  }
}
