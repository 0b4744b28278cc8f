package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.models.BundleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the converters' own tests in the virtual environment that {@code models fetch} uses. */
class ConvertersIT {
  private static final Path MODULE = Path.of("").toAbsolutePath();

  @Test
  void pythonTestsPass(@TempDir Path temporary) throws Exception {
    FetchWorkshop workshop = BundleFetcher.into(BundleStore.ofUser()).workshop(temporary);
    Path python = converters(workshop);
    ChildResult result =
        workshop.run(
            new ChildCommand(
                "test of the converters",
                List.of(python.toString(), "-m", "unittest", "discover", "-s", "src/test/python"),
                MODULE,
                Map.of("PYTHONPATH", MODULE.resolve("src/main/python").toString()),
                Duration.ofMinutes(15)));
    assertThat(result.succeeded()).as(String.join("\n", result.lines())).isTrue();
    assertThat(String.join("\n", result.lines())).containsPattern("Ran [1-9]\\d* tests?");
  }

  private static Path converters(FetchWorkshop workshop) throws Exception {
    FetchLock lock = FetchLock.acquire(workshop.home().resolve("fetch.lock"), () -> {});
    try {
      return new VirtualEnvironments(workshop)
          .python("converters", workshop.converters().resolve("requirements.txt"));
    } finally {
      lock.close();
    }
  }
}
