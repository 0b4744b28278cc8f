package io.voicemill.transforms.enroll;

import io.voicemill.runtime.enrolment.Recordings;
import java.nio.file.Path;

/** Recordings of a folder. */
record FolderRecordings(String folder) implements Recordings {
  private static final long serialVersionUID = 1L;

  private record Here(Path file) implements Fetched {
    @Override
    public void close() {
      // it stays where it is
    }
  }

  @Override
  public Fetched fetch(String uri) {
    return new Here(Path.of(folder, uri));
  }
}
