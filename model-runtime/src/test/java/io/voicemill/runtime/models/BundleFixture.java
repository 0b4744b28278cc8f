package io.voicemill.runtime.models;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes small bundles with a manifest that fits. */
public final class BundleFixture {
  public static final Map<String, String> FILES =
      Map.of("mel.onnx", "mel", "voices/af.bin", "voice");

  private BundleFixture() {}

  /** A bundle of revision 1 with {@link #FILES}. */
  public static Path write(Path folder, String kind) throws IOException {
    return write(folder, kind, 1);
  }

  static Path write(Path folder, String kind, int revision) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(folder.resolve("bundle.json"), manifest(kind, revision, FILES));
    return folder;
  }

  static String manifest(String kind, int revision, Map<String, String> files) {
    String entries =
        new TreeMap<>(files)
            .entrySet().stream()
                .map(
                    file ->
                        "\"%s\": {\"sha256\": \"%s\", \"bytes\": %d}"
                            .formatted(
                                file.getKey(),
                                Sha256.ofText(file.getValue()),
                                file.getValue().length()))
                .collect(Collectors.joining(", "));
    return """
        {"id": "tiny", "kind": "%s", "revision": %d, "licence": "MIT", "languages": ["en"],
         "sample_rate": 16000, "capabilities": ["speaker-embedding"],
         "sources": [{"name": "tiny", "version": "1.0", "licence": "MIT", "sha256": "%s"}],
         "files": {%s}}
        """
        .formatted(kind, revision, "0".repeat(64), entries);
  }
}
