package io.voicemill.runtime.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.models.BundleManifest.FileEntry;
import io.voicemill.runtime.models.BundleManifest.Source;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestBundleManifest {
  @TempDir private Path folder;

  @Test
  void readsEveryField() throws IOException {
    BundleManifest manifest = read(BundleFixture.manifest("ge2e", 3, Map.of("a/b.bin", "four")));
    assertThat(manifest.id()).isEqualTo("tiny");
    assertThat(manifest.kind()).isEqualTo("ge2e");
    assertThat(manifest.revision()).isEqualTo(3);
    assertThat(manifest.licence()).isEqualTo("MIT");
    assertThat(manifest.languages()).containsExactly("en");
    assertThat(manifest.sampleRate()).isEqualTo(16000);
    assertThat(manifest.capabilities()).containsExactly("speaker-embedding");
    assertThat(manifest.sources())
        .containsExactly(new Source("tiny", "1.0", "0".repeat(64), "MIT"));
    assertThat(manifest.files())
        .containsExactly(Map.entry("a/b.bin", new FileEntry(Sha256.ofText("four"), 4)));
    assertThat(manifest.bytes()).isEqualTo(4);
  }

  @Test
  void keysOfLaterVersionsDoNoHarm() throws IOException {
    String manifest =
        BundleFixture.manifest("ge2e", 1, BundleFixture.FILES)
            .replaceFirst("\\{", "{\"homepage\": \"none\",");
    assertThat(read(manifest).kind()).isEqualTo("ge2e");
  }

  @Test
  void missingKeyIsNamed() {
    String manifest =
        BundleFixture.manifest("ge2e", 1, BundleFixture.FILES)
            .replace("\"sample_rate\"", "\"rate\"");
    assertThatThrownBy(() -> read(manifest))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BUNDLE))
        .hasMessageContaining("bundle.json cannot be understood")
        .hasMessageContaining("sample_rate")
        .hasMessageContaining("bin/voicemill models fetch");
  }

  @Test
  void cutOffJsonIsNamed() {
    assertThatThrownBy(() -> read("{\"id\": \"ti")).hasMessageContaining("cannot be understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "a\\\\b", "", "./x"})
  void filesOutsideOfTheBundleAreRefused(String file) {
    String manifest = BundleFixture.manifest("ge2e", 1, Map.of(file, "x"));
    assertThatThrownBy(() -> read(manifest)).hasMessageContaining("lies outside of the bundle");
  }

  @Test
  void hashesAreHexadecimal() {
    assertThatThrownBy(() -> new FileEntry("ABC", 1))
        .hasMessage("sha256 is not 64 hexadecimal digits: ABC");
  }

  private BundleManifest read(String json) throws IOException {
    Files.writeString(folder.resolve("bundle.json"), json);
    return BundleManifest.read(folder);
  }
}
