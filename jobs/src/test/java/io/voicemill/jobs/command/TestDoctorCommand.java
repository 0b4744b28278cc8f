package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDoctorCommand {

  @TempDir private Path folder;

  @Test
  void findsThisJava() {
    CommandRun run = CommandRun.of(DoctorCommand::new, "doctor");
    assertThat(run.out()).containsPattern("(?m)^ok {7}java +" + Runtime.version().feature());
  }

  @Test
  void anOutputThatCannotBeWrittenIsMissing() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    CommandRun run =
        CommandRun.of(DoctorCommand::new, "doctor", "--json", "--out", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains("\"output\"")))
        .singleElement()
        .asString()
        .contains("\"state\":\"missing\"", "cannot be written");
  }
}
