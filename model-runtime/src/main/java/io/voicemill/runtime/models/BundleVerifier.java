package io.voicemill.runtime.models;

import io.voicemill.runtime.models.BundleManifest.FileEntry;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares every byte of a bundle with its manifest. */
final class BundleVerifier {
  private final Bundle bundle;

  BundleVerifier(Bundle bundle) {
    this.bundle = bundle;
  }

  BundleVerification verify(VerificationListener listener) throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    long done = 0;
    for (Map.Entry<String, FileEntry> file : bundle.manifest().files().entrySet()) {
      Path path = bundle.folder().resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        missing.add(file.getKey());
      } else if (!isSame(path, file.getValue())) {
        different.add(file.getKey());
      }
      done += file.getValue().bytes();
      listener.compared(file.getKey(), done, bundle.manifest().bytes());
    }
    return new BundleVerification(missing, different, extra());
  }

  private static boolean isSame(Path path, FileEntry expected) throws IOException {
    return Files.size(path) == expected.bytes() && Sha256.ofFile(path).equals(expected.sha256());
  }

  private List<String> extra() throws IOException {
    try (Stream<Path> paths = Files.walk(bundle.folder())) {
      return paths
          .filter(path -> !Files.isDirectory(path))
          .map(path -> bundle.folder().relativize(path).toString().replace('\\', '/'))
          .filter(path -> !path.equals(BundleManifest.FILE_NAME))
          .filter(path -> !bundle.manifest().files().containsKey(path))
          .sorted()
          .toList();
    }
  }
}
