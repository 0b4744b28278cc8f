package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestChecks {

  @TempDir private Path folder;

  @Test
  void aFolderThatCanBeMadeIsOkAndNotMade() throws Exception {
    Finding finding = new FolderCheck("output", folder.resolve("a/b"), 1).run().get(0);
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.detail()).contains("a/b can be written");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderWithoutRoomIsAWarning() {
    Finding finding = new FolderCheck("output", folder, Long.MAX_VALUE).run().get(0);
    assertThat(finding.state()).isEqualTo(Finding.State.WARN);
    assertThat(finding.fix()).contains("are needed");
  }

  @Test
  void aProgramAnswersWithItsVersion() {
    Finding found =
        new ProgramCheck("sh", List.of("sh", "-c", "echo 1.2; echo x"), "get it").run().get(0);
    assertThat(found).isEqualTo(Finding.ok("sh", "1.2"));
  }

  @Test
  void aProgramThatFailsOrIsAbsentIsAWarning() {
    Finding fails =
        new ProgramCheck("sh", List.of("sh", "-c", "echo no; exit 3"), "get it").run().get(0);
    assertThat(fails).isEqualTo(Finding.warn("sh", "'sh -c echo no; exit 3' fails: no", "get it"));
    Finding absent = new ProgramCheck("x", List.of("no-such-program-here"), "get it").run().get(0);
    assertThat(absent).isEqualTo(Finding.warn("x", "not found", "get it"));
  }

  @Test
  void littleMemoryIsAWarning() {
    assertThat(MemoryCheck.finding(8_000_000_000L, 16_000_000_000L))
        .isEqualTo(Finding.ok("memory", "8.0 GB free of 16.0 GB"));
    assertThat(MemoryCheck.finding(900_000_000L, 16_000_000_000L))
        .extracting(Finding::state, Finding::detail)
        .containsExactly(Finding.State.WARN, "900 MB free of 16.0 GB");
    assertThat(MemoryCheck.available("MemTotal: 9 kB\nMemAvailable:   1000 kB\n"))
        .hasValue(1_024_000);
    assertThat(MemoryCheck.available("")).isEmpty();
  }
}
