package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPlaceChecks {

  @TempDir private Path folder;

  @Test
  void aStoreIsWrittenAndLeftAsItWas() throws IOException {
    Finding finding = store(folder.toUri().toString());
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.detail()).endsWith("can be written");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aStoreThatCannotBeWrittenIsMissing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(store(file.toUri().toString()).state()).isEqualTo(Finding.State.MISSING);
    assertThat(store("ftp://host/x").detail()).contains("is in no store that Voicemill knows");
  }

  @Test
  void scriptsAreThereOrNot() {
    assertThat(scripts(folder.toString()).state()).isEqualTo(Finding.State.OK);
    assertThat(scripts(folder.resolve("absent").toString()))
        .extracting(Finding::state, Finding::fix)
        .containsExactly(Finding.State.MISSING, "Check --scripts.");
    assertThat(scripts("nosuch://host/table").detail()).contains("cannot be reached");
  }

  @Test
  void aTopicNeedsItsBrokers() {
    assertThat(scripts("kafka://lines"))
        .extracting(Finding::state, Finding::name)
        .containsExactly(Finding.State.MISSING, "scripts");
  }

  private static Finding store(String uri) {
    return new StoreCheck(uri, Configuration.DEFAULTS).run().get(0);
  }

  private static Finding scripts(String uri) {
    return new ScriptsCheck(uri, Configuration.DEFAULTS).run().get(0);
  }
}
