package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.models.BundleStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TestKilledFetch {

  @Test
  void nextFetchSweepsAndContinues(@TempDir Path folder, @TempDir Path home) throws Exception {
    FakePackages packages = new FakePackages(folder);
    packages.hang();
    Process killed =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    OtherJvm.class.getName(),
                    folder.toString(),
                    home.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(killed.inputReader().readLine()).isEqualTo("converting");
      Stream<ProcessHandle> orphans = killed.descendants();
      killed.destroyForcibly().waitFor();
      orphans.forEach(ProcessHandle::destroyForcibly);
    } finally {
      killed.destroyForcibly();
    }
    BundleStore store = new BundleStore(home);
    assertThat(home.resolve("bundles")).isDirectoryContaining("glob:**/.partial-ge2e-*");
    assertThat(store.list()).isEmpty();

    packages.unhang();
    packages.forgetCalls();
    FetchResult result = packages.fetcher(store).fetch(List.of("ge2e"), new RecordingListener());
    assertThat(result.fetched()).hasSize(1);
    assertThat(packages.calls("-m pip")).isEmpty();
    try (Stream<Path> bundles = Files.list(home.resolve("bundles"))) {
      assertThat(bundles).containsExactly(store.folder("ge2e"));
    }
  }

  /** A fetch in a JVM of its own, which hangs in the conversion. */
  static final class OtherJvm {
    private OtherJvm() {}

    public static void main(String[] arguments) throws Exception {
      FakePackages packages = new FakePackages(Path.of(arguments[0]));
      FetchListener listener =
          new FetchListener() {
            @Override
            public void waiting(Path home) {}

            @Override
            public void step(FetchStep step) {
              if (step.text().equals("reading")) {
                System.out.println("converting");
              }
            }
          };
      packages.fetcher(new BundleStore(Path.of(arguments[1]))).fetch(List.of("ge2e"), listener);
    }
  }
}
