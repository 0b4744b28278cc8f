package io.voicemill.runtime;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The model bundles that {@code voicemill models fetch} has fetched, for integration tests. */
public final class RealBundles {

  private RealBundles() {}

  /** Folder of the bundle of that kind; the test is skipped without it. */
  public static Path folder(String kind) {
    Path folder = Path.of(System.getProperty("user.home"), ".cache", "voicemill", "bundles", kind);
    assumeThat(folder.resolve("bundle.json")).exists();
    return folder;
  }
}
