package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.models.BundleManifest.FileEntry;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A model on this machine: a folder and the manifest that names its files.
 *
 * @param folder where the files are
 * @param manifest what the bundle says of itself
 */
public record Bundle(Path folder, BundleManifest manifest) {

  public Bundle {
    requireNonNull(folder, "folder is null");
    requireNonNull(manifest, "manifest is null");
  }

  /**
   * Opens the bundle in a folder after a cheap check: each file is there and has the length that
   * the manifest gives. Contents are compared by {@link BundleStore#verify}.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, naming the first file that is
   *     missing or has another length
   */
  public static Bundle open(Path folder) {
    Bundle bundle = new Bundle(folder, BundleManifest.read(folder));
    bundle.manifest.files().forEach(bundle::requireLength);
    return bundle;
  }

  /**
   * Where a file of the bundle is.
   *
   * @param file its path in the manifest, with forward slashes
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, when the manifest names no such
   *     file
   */
  public Path path(String file) {
    if (!manifest.files().containsKey(file)) {
      throw BundleProblems.notInManifest(this, file);
    }
    return folder.resolve(file);
  }

  /**
   * One hash for all files: SHA-256 over the lines {@code <sha256> <path>\n}, sorted by path, as
   * {@code sha256sum} prints them. It does not depend on where the bundle lies.
   */
  public String contentHash() {
    return Sha256.ofText(
        manifest.files().entrySet().stream()
            .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  private void requireLength(String file, FileEntry expected) {
    try {
      long found = Files.size(folder.resolve(file));
      if (found != expected.bytes()) {
        throw BundleProblems.wrongLength(this, file, found);
      }
    } catch (NoSuchFileException e) {
      throw BundleProblems.missingFile(this, file, e);
    } catch (IOException e) {
      throw BundleProblems.unreadable(folder, e);
    }
  }
}
