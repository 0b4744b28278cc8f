package io.voicemill.jobs.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.runtime.emotion.example.ClipLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStoredClips {
  private final StoredClips clips = new StoredClips(S3Settings.DEFAULTS);

  @TempDir private Path folder;

  @Test
  void readsFilesWithoutAnObjectStore() throws IOException {
    Path file = Files.write(folder.resolve("a.wav"), new byte[] {1, 2});

    assertThat(clips.read(file.toString())).containsExactly(1, 2);
    assertThatThrownBy(() -> clips.read("gs://studio/a.wav"))
        .hasMessageContaining("Clips are not read from such a place here.");
  }

  @Test
  void travelsToExecutorsAndSharesTheirLibrary() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(clips);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      StoredClips there = (StoredClips) in.readObject();
      assertThat(there).isEqualTo(clips);
      assertThat(ClipLibrary.shared(there)).isSameAs(ClipLibrary.shared(clips));
    }
  }
}
