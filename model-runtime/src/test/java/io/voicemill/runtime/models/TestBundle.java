package io.voicemill.runtime.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBundle {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    BundleFixture.write(folder, "ge2e");
  }

  @Test
  void givesPathsOfItsFilesOnly() {
    Bundle bundle = Bundle.open(folder);
    assertThat(bundle.path("voices/af.bin")).hasContent("voice");
    assertThatThrownBy(() -> bundle.path("voices/am.bin"))
        .hasMessageContaining("The model bundle tiny has no file voices/am.bin.");
  }

  /** {@code (cd bundle; sha256sum mel.onnx voices/af.bin | sha256sum)}. */
  @Test
  void contentHashIsThatOfSha256sum() {
    assertThat(Bundle.open(folder).contentHash())
        .isEqualTo("3e3292b5fd0db7c4f0e67f3b280de29c7cc10d140a7cf36e2a64769c59861f10");
  }

  @Test
  void contentHashDoesNotDependOnThePlace(@TempDir Path elsewhere) throws IOException {
    BundleFixture.write(elsewhere, "ge2e");
    assertThat(Bundle.open(elsewhere).contentHash()).isEqualTo(Bundle.open(folder).contentHash());
  }

  @Test
  void truncatedFileIsNamedAtOnce() throws IOException {
    Files.writeString(folder.resolve("voices/af.bin"), "vo");
    assertThatThrownBy(() -> Bundle.open(folder))
        .hasMessageContaining(
            "The file voices/af.bin of the model bundle ge2e has 2 bytes instead of 5.")
        .hasMessageContaining("bin/voicemill models fetch");
  }

  @Test
  void missingFileIsNamedAtOnce() throws IOException {
    Files.delete(folder.resolve("mel.onnx"));
    assertThatThrownBy(() -> Bundle.open(folder))
        .hasMessageContaining("The model bundle ge2e lacks its file mel.onnx.");
  }

  @Test
  void folderWithoutManifestIsNoBundle() throws IOException {
    Files.delete(folder.resolve("bundle.json"));
    assertThatThrownBy(() -> Bundle.open(folder)).hasMessageContaining("has no bundle.json");
  }
}
