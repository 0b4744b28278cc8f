package io.voicemill.jobs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class TestSystemReason {

  @Test
  void saysWhyWithoutClassNames() {
    assertThat(SystemReason.of(new NoSuchFileException("a.csv")))
        .isEqualTo("There is no such file.");
    assertThat(SystemReason.of(new AccessDeniedException("a.csv")))
        .isEqualTo("This user may not access it.");
    assertThat(SystemReason.of(new FileSystemException("a", null, "Is a directory")))
        .isEqualTo("The system says: Is a directory.");
    assertThat(SystemReason.of(new IOException("Input/output error")))
        .isEqualTo("The system says: Input/output error.");
  }

  @Test
  void namesTheKindOfWhatSaysNothing() {
    assertThat(SystemReason.of(new IOException()))
        .isEqualTo("The system says: java.io.IOException.");
  }
}
