package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestS3Store {

  private static final S3Settings SETTINGS =
      S3Settings.DEFAULTS.at(Optional.of("http://127.0.0.1:9000"), "us-east-1");

  @Test
  void sparkGetsTheSchemeOfS3a() {
    OutputStore store = OutputStores.of("s3://studio/takes/tonight/", SETTINGS);

    assertThat(store).isEqualTo(new S3Store("studio", "takes/tonight", SETTINGS));
    assertThat(store.place()).isEqualTo("s3a://studio/takes/tonight");
    assertThat(store.uri()).isEqualTo("s3a://studio/takes/tonight");
    assertThat(store.uri("audio/a 1.wav")).isEqualTo("s3a://studio/takes/tonight/audio/a 1.wav");
    assertThat(OutputStores.of("s3a://studio", SETTINGS).uri("takes"))
        .isEqualTo("s3a://studio/takes");
  }

  @Test
  void travelsToTheExecutors() throws IOException, ClassNotFoundException {
    OutputStore store = OutputStores.of("s3a://studio/takes", SETTINGS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(store);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(store);
    }
  }
}
