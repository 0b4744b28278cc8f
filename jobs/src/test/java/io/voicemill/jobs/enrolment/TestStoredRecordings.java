package io.voicemill.jobs.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.runtime.enrolment.Recordings;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStoredRecordings {

  @TempDir private Path folder;

  private StoredRecordings recordings() {
    return new StoredRecordings(S3Settings.DEFAULTS, folder.toString(), 100_000);
  }

  private Path write(String name, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[bytes]);
  }

  private void assertRefused(String uri, String... words) {
    assertThatThrownBy(() -> recordings().fetch(uri))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aRelativePathIsLookedForBesideTheTableFirst() throws IOException {
    Path beside = write("clips/a.wav", 10);
    try (Recordings.Fetched fetched = recordings().fetch("clips/a.wav")) {
      assertThat(fetched.file()).isEqualTo(beside);
    }
    assertThat(beside).exists();
    try (Recordings.Fetched fetched = recordings().fetch("pom.xml")) {
      assertThat(fetched.file()).isEqualTo(Path.of("pom.xml"));
    }
  }

  @Test
  void absolutePathsAndFileUrisAreRead() throws IOException {
    Path file = write("a b.wav", 10);
    try (Recordings.Fetched fetched = recordings().fetch(file.toString())) {
      assertThat(fetched.file()).isEqualTo(file);
    }
    try (Recordings.Fetched fetched = recordings().fetch(file.toUri().toString())) {
      assertThat(fetched.file()).isEqualTo(file);
    }
    assertRefused("file:" + file, "blanks in one are written %20");
  }

  @Test
  void whatIsMissingOrNoFileOrTooLargeIsSaid() throws IOException {
    write("large.wav", 100_001);
    Files.createDirectory(folder.resolve("folder"));
    assertRefused("absent.wav", "The recording absent.wav cannot be read.", "no such file");
    assertRefused("folder", "It is no file.");
    assertRefused(
        "large.wav", "It has 100001 bytes, and at most 100000 are read.", "enroll.max-megabytes");
  }

  @Test
  void otherPlacesAreRefusedWithoutRepeatingSecrets() {
    assertThatThrownBy(
            () -> recordings().fetch("https://user:hunter2@example.org/a.wav?token=secret"))
        .hasMessageContaining("The recording https://example.org/a.wav cannot be read.")
        .hasMessageContaining("s3a://BUCKET/KEY")
        .hasMessageNotContainingAny("hunter2", "secret");
    assertRefused("a\0b.wav", "It is no path.");
  }
}
